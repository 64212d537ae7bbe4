// Ships to the browser, on the navigators' desk only.
import { showPlainly } from '../../../schema/show-plainly.ts';
import { dayAt } from '../../../time/calendar-day.ts';
import { showDay } from '../../../form/fields/show-time.ts';
import { fill } from '../../../words/fill.ts';
import type { DeskProps } from '../../desk-props.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { sayItem } from '../letter/say-item.ts';
import { sayReach } from '../letter/say-reach.ts';
import type { ReachRow } from '../letter/say-reach.ts';
import { saySpoken } from '../letter/say-spoken.ts';
import { SheetEnd } from './SheetEnd.tsx';
import { usePrintedAlone } from './use-printed-alone.ts';

/**
 * The calls of a shift, a block for each person, in the order they are given: what may be said stands in a heavy box
 * before the number. It is shown in print only.
 */
export function CallSheet({ requests, props, me, now }: CallSheetProps) {
  usePrintedAlone();
  const { words, language, zone } = props;
  const { calls } = words.print;
  const today = dayAt(new Date(now), zone);
  return (
    <section className="desk-sheet" data-printed lang={language}>
      <h1>{calls.title}</h1>
      <p>{fill(words.print.by, { name: me, day: showDay(today, language) })}</p>
      {requests.length === 0 && <p>{calls.none}</p>}
      {requests.map((letter) => (
        <CallBlock key={letter.id} letter={letter} props={props} />
      ))}
      <SheetEnd words={words.print} />
    </section>
  );
}

function CallBlock({
  letter: { code, request },
  props,
}: {
  letter: DeskRequest;
  props: DeskProps;
}) {
  const { words, language } = props;
  const { calls } = words.print;
  const rows = sayReach(request, showPlainly(code), { words: words.letter, language });
  const say = rows.find(({ kind }) => kind === 'say');
  const name = showPlainly(request.name ?? '');
  return (
    <article className="sheet-block">
      <h2>{[showPlainly(code), name].filter(Boolean).join(' · ')}</h2>
      <p>{fill(calls.speaks, { language: saySpoken(language, request.language) })}</p>
      {say && (
        <div className="sheet-safe">
          <p>{say.hint ?? calls.safe}</p>
          <p className="sheet-loud">{say.text}</p>
        </div>
      )}
      <dl className="sheet-facts">
        {rows
          .filter(({ kind }) => kind !== 'say')
          .map((row) => (
            <ReachFact key={row.kind} row={row} />
          ))}
      </dl>
      {request.items.map((item, at) => {
        const { title, text } = sayItem(item, props);
        const side = item.side === 'ask' ? words.letter.asks : words.letter.gives;
        return (
          <p key={at}>
            {fill(side, { what: `${title}.` })} {text}
          </p>
        );
      })}
      <p className="sheet-room">{calls.room}</p>
    </article>
  );
}

function ReachFact({ row: { label, text, loud, hint, secrets = [] } }: { row: ReachRow }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {text} {loud !== undefined && <strong>{loud}</strong>}
        {secrets
          .flatMap(({ links }) => links)
          .map((link) => (
            <p className="sheet-loud" key={link.text}>
              {link.text}
            </p>
          ))}
        {hint !== undefined && <p>{hint}</p>}
      </dd>
    </>
  );
}

interface CallSheetProps {
  /** Those to call, in the order they are due (`orderLetters`). */
  requests: readonly DeskRequest[];
  props: DeskProps;
  /** Name of the navigator who prints it. */
  me: string;
  /** Milliseconds since 1970. */
  now: number;
}
