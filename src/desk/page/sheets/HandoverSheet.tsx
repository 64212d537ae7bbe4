// Ships to the browser, on the navigators' desk only.
import { showLines, showPlainly } from '../../../schema/show-plainly.ts';
import { dayAt } from '../../../time/calendar-day.ts';
import { showDay } from '../../../form/fields/show-time.ts';
import { fill } from '../../../words/fill.ts';
import { UNTOUCHED } from '../../board/board-state.ts';
import type { BoardState, LetterState } from '../../board/board-state.ts';
import type { DeskProps } from '../../desk-props.ts';
import { orderLetters } from '../../follow/order-letters.ts';
import { tagsAt } from '../../follow/urgency.ts';
import type { TagOf } from '../../follow/urgency.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { needOf, sayItem } from '../letter/say-item.ts';
import { sayTag } from '../list/say-tag.ts';
import { SheetEnd } from './SheetEnd.tsx';
import { usePrintedAlone } from './use-printed-alone.ts';

/**
 * What the next shift must know: the open letters, what is due first. Names, ways and numbers are not on it unless
 * `withNames`; codes are. Notes are written by navigators and stand as they are. It is shown in print only.
 */
export function HandoverSheet({ requests, board, withNames, props, me, now }: HandoverProps) {
  usePrintedAlone();
  const { words, language, zone } = props;
  const { handover } = words.print;
  const tagOf = tagsAt({ now, zone });
  const open = orderLetters(requests, board, tagOf).filter(({ id }) => {
    const { status, spam } = board.letters.get(id) ?? UNTOUCHED;
    return status !== 'done' && !spam;
  });
  const today = dayAt(new Date(now), zone);
  return (
    <section className="desk-sheet" data-printed lang={language}>
      <h1>{handover.title}</h1>
      <p>{fill(words.print.by, { name: me, day: showDay(today, language) })}</p>
      {open.length === 0 && <p>{handover.none}</p>}
      {open.map((letter) => (
        <HandoverBlock
          key={letter.id}
          letter={letter}
          state={board.letters.get(letter.id) ?? UNTOUCHED}
          due={sayDue(letter, board, { today, tagOf }, props)}
          withNames={withNames}
          props={props}
        />
      ))}
      <SheetEnd words={words.print} />
    </section>
  );
}

function HandoverBlock({ letter, state, due, withNames, props }: BlockProps) {
  const { words, language, zone } = props;
  const { handover } = words.print;
  const { request } = letter;
  const dayOf = (moment: string): string => showDay(dayAt(new Date(moment), zone), language);
  const { contact } = request;
  const reach = [request.name, contact.phone, contact.email].filter((each) => each !== undefined);
  const facts = [
    { label: handover.status, text: words.letter.status.names[state.status] },
    { label: handover.since, text: dayOf(state.statusAt ?? letter.received) },
    { label: handover.holder, text: showPlainly(state.holder) || handover.nobody },
    { label: handover.due, text: due },
    { label: handover.who, text: withNames ? reach.map(showPlainly).join(' · ') : '' },
  ];
  return (
    <article className="sheet-block">
      <h2>{showPlainly(letter.code)}</h2>
      {request.items.map((item, at) => {
        const { title, text } = sayItem(item, props);
        const side = item.side === 'ask' ? words.letter.asks : words.letter.gives;
        // A title can hold a place that somebody typed.
        const what = withNames ? `${title}. ${text}` : needOf(item, props).name;
        return <p key={at}>{fill(side, { what })}</p>;
      })}
      <dl className="sheet-facts sheet-row">
        {facts
          .filter(({ text }) => text !== '')
          .map(({ label, text }) => (
            <Fact key={label} label={label} text={text} />
          ))}
      </dl>
      {state.notes.trim() !== '' && (
        <>
          <h3>{words.letter.notes.heading}</h3>
          {showLines(state.notes).map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </>
      )}
    </article>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function sayDue(
  letter: DeskRequest,
  { letters, pairs }: BoardState,
  { today, tagOf }: { today: string; tagOf: TagOf },
  props: DeskProps,
): string {
  const state = letters.get(letter.id) ?? UNTOUCHED;
  const tag = tagOf(letter, state, pairs);
  return tag ? sayTag(tag, today, props) : '';
}

interface HandoverProps {
  requests: readonly DeskRequest[];
  board: BoardState;
  /** Names and numbers are on it: the navigator ticked so. */
  withNames: boolean;
  props: DeskProps;
  /** Name of the navigator who prints it. */
  me: string;
  /** Milliseconds since 1970. */
  now: number;
}

interface BlockProps {
  letter: DeskRequest;
  state: LetterState;
  due: string;
  withNames: boolean;
  props: DeskProps;
}
