// Ships to the browser, on the navigators' desk only.
import { useRef } from 'react';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { LetterState } from '../../board/board-state.ts';

/** Whose letter it is to answer, or that it is nobody's: a test or spam. */
export function BelongsTo({ letter, state }: { letter: string; state: LetterState }) {
  const { props, session, desk } = useOpenDesk();
  const said = props.words.letter.is;
  const { holder, spam } = state;
  const mine = holder === desk.me;
  const held = holder ? (mine ? said.isMine : fill(said.anothers, { name: holder })) : said.nobody;
  return (
    <div className="letter-is">
      <h3 id="letter-is">{said.heading}</h3>
      <p className="letter-small" role="status">
        {spam ? said.inNone : held}
      </p>
      <ul role="list" aria-labelledby="letter-is">
        <li>
          <button
            type="button"
            className="desk-link"
            onClick={() => {
              session.board().hold(letter, mine ? '' : desk.me);
            }}
          >
            {mine ? said.letGo : said.mine}
          </button>
        </li>
        <Another letter={letter} holder={holder} />
        <li>
          <button
            type="button"
            className="desk-link"
            onClick={() => {
              session.board().setSpam(letter, !spam);
            }}
          >
            {spam ? said.notSpam : said.spam}
          </button>
        </li>
      </ul>
    </div>
  );
}

/** Gives the letter to one of the other navigators. Not shown where there is no other. */
function Another({ letter, holder }: { letter: string; holder: string }) {
  const { props, session, desk } = useOpenDesk();
  const said = props.words.letter.is;
  const summary = useRef<HTMLElement>(null);
  const others = (props.seal?.navigators ?? []).filter(({ name }) => name !== desk.me);
  if (others.length === 0) return null;
  return (
    <li>
      <details>
        <summary className="desk-link" ref={summary}>
          {said.another}
        </summary>
        <ul role="list" aria-label={said.whom}>
          {others.map(({ name }) => (
            <li key={name}>
              <button
                type="button"
                className="desk-link"
                aria-pressed={name === holder}
                onClick={() => {
                  session.board().hold(letter, name);
                  // Folded again, with the focus on what can still be seen.
                  summary.current?.parentElement?.removeAttribute('open');
                  summary.current?.focus();
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
