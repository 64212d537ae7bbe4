// Ships to the browser, on the navigators' desk only.
import { count, fill } from '../../../words/fill.ts';
import { showDay } from '../../../form/fields/show-time.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { LetterState } from '../../board/board-state.ts';
import { endsOn, runsOutIn } from '../../follow/ending.ts';
import type { DeskProps } from '../../desk-props.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';

/** When the letter is deleted: the rule, the day as soon as there is one, and a warning in the last week of an open one. */
export function LetterEnd({ letter, state }: { letter: DeskRequest; state: LetterState }) {
  const { props, clock } = useOpenDesk();
  const { words, language, doneDays } = props;
  const { rule, on, latest } = words.letter.ends;
  const end = endsOn(letter, state, props);
  const day = end === undefined ? '' : showDay(end, language);
  const isClosed = state.status === 'done' || state.spam;
  const left = runsOutIn(letter, state, { ...props, now: clock() });
  return (
    <p className="letter-small letter-ends">
      {left !== undefined && <strong>{sayLeft(left, props)} </strong>}
      {isClosed && day
        ? fill(on, { day })
        : [count(language, rule, doneDays), day && fill(latest, { day })].filter(Boolean).join(' ')}
    </p>
  );
}

function sayLeft(days: number, { words, language }: DeskProps): string {
  const { runsOut, runsOutToday } = words.follow;
  return days === 0 ? runsOutToday : count(language, runsOut, days);
}
