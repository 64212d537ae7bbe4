// Ships to the browser, on the navigators' desk only.
import { writeFragment } from '../../../my-sheet/sheet-fragment.ts';
import { count } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { saySpoken } from '../letter/say-spoken.ts';

/** The printable sheet of the entries that were put on it, in the person's language. Its codes stay in the browser. */
export function SheetLink({ letter }: { letter: DeskRequest }) {
  const { props, desk } = useOpenDesk();
  const codes = desk.board.letters.get(letter.id)?.sheet ?? [];
  const spoken = props.sheet[letter.request.language] ? letter.request.language : props.language;
  const sheet = props.sheet[spoken];
  if (codes.length === 0 || sheet === undefined) return null;
  return (
    <a className="desk-link" href={sheet + writeFragment(codes)} target="_blank" rel="noreferrer">
      {count(props.language, props.words.fit.sheet, codes.length, {
        language: saySpoken(props.language, spoken),
      })}
    </a>
  );
}
