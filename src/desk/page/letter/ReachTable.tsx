// Ships to the browser, on the navigators' desk only.
import { useState } from 'react';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { sayReach } from './say-reach.ts';
import type { ReachRow, Secret } from './say-reach.ts';

/** How to reach a person without putting them at risk. Numbers stand there when they are asked for, in this view only. */
export function ReachTable({ letter }: { letter: DeskRequest }) {
  const { props } = useOpenDesk();
  const said = props.words.letter;
  const name = showPlainly(letter.request.name ?? '');
  const rows = sayReach(letter.request, letter.code, { words: said, language: props.language });
  return (
    <section className="letter-reach" aria-labelledby="letter-reach">
      <h2 id="letter-reach">
        {name ? fill(said.reach.heading, { name }) : said.reach.headingNobody}
      </h2>
      <dl>
        {rows.map((row) => (
          <div key={row.kind} data-row={row.kind}>
            <dt>{row.label}</dt>
            <dd>
              <RowText row={row} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function RowText({ row }: { row: ReachRow }) {
  return (
    <>
      {row.text && <strong>{row.text} </strong>}
      {row.loud && <strong className="letter-never">{row.loud}</strong>}
      {row.secrets?.map((secret) => (
        <Covered key={secret.show} secret={secret} />
      ))}
      {row.hint && <span className="letter-small">{row.hint}</span>}
    </>
  );
}

/** A number or an address behind a button, and then as links that call, text or write. */
function Covered({ secret }: { secret: Secret }) {
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <button
        type="button"
        className="desk-link"
        onClick={() => {
          setShown(true);
        }}
      >
        {secret.show}
      </button>
    );
  }
  return secret.links.map(({ text, href }, at) =>
    href === undefined ? (
      <strong
        key={text}
        ref={at === 0 ? takeFocus : undefined}
        tabIndex={-1}
        className="letter-shown"
      >
        {text}
      </strong>
    ) : (
      <a
        key={text}
        ref={at === 0 ? takeFocus : undefined}
        className="desk-link"
        href={href}
        dir="auto"
      >
        {text}
      </a>
    ),
  );
}

/** The button that had the focus is gone. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
