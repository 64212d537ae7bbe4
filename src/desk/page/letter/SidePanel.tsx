// Ships to the browser, on the navigators' desk only.
import { dayAt } from '../../../time/calendar-day.ts';
import { useOpenDesk } from '../../desk-context.ts';
import { UNTOUCHED } from '../../board/board-state.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { BelongsTo } from './BelongsTo.tsx';
import { DayField } from './DayField.tsx';
import { DeleteNow } from './DeleteNow.tsx';
import { LetterEnd } from './LetterEnd.tsx';
import { LetterLog } from './LetterLog.tsx';
import { NotesField } from './NotesField.tsx';
import { SavedLine } from './SavedLine.tsx';
import { StatusList } from './StatusList.tsx';

/** What the navigators know of one letter, and change. Give it a `key` of the letter's id. */
export function SidePanel({ request: letter }: { request: DeskRequest }) {
  const { props, session, desk, clock } = useOpenDesk();
  const { due, heading } = { ...props.words.letter, heading: props.words.letter.status.heading };
  const state = desk.board.letters.get(letter.id) ?? UNTOUCHED;
  return (
    <section className="letter-side" aria-labelledby="letter-status">
      <h2 id="letter-status">{heading}</h2>
      <StatusList letter={letter.id} status={state.status} />
      <SavedLine />
      <NotesField letter={letter.id} notes={state.notes} />
      <BelongsTo letter={letter.id} state={state} />
      <DayField
        label={due.label}
        clear={due.clear}
        day={state.due}
        from={dayAt(new Date(clock()), props.zone)}
        onChange={(day) => {
          session.board().setDue(letter.id, day);
        }}
      />
      <LetterLog letter={letter.id} log={state.log} />
      <LetterEnd letter={letter} state={state} />
      <DeleteNow letter={letter.id} />
    </section>
  );
}
