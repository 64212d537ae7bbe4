// Ships to the browser, on the navigators' desk only.
import { useMemo } from 'react';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { fill, list } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { UNTOUCHED } from '../../board/board-state.ts';
import { findSame } from '../../letters/find-same.ts';

/** What a navigator should know about how this letter came to be. Nothing when there is nothing to know. */
export function LetterHints({ letter }: { letter: DeskRequest }) {
  const { props, desk } = useOpenDesk();
  const { words, language } = props;
  const said = words.letter;
  const { takenBy } = letter.request;
  const same = useMemo(() => findSame(letter, desk.requests), [letter, desk.requests]);
  const { status, spam } = desk.board.letters.get(letter.id) ?? UNTOUCHED;
  // Whatever is closed goes by itself.
  const isClosed = status === 'done' || spam;
  const hints = [
    desk.gone.has(letter.id) && !isClosed && words.frame.deleting.gone,
    takenBy !== undefined &&
      (takenBy.trim() === ''
        ? said.takenByNobody
        : `${fill(said.takenBy, { who: showPlainly(takenBy) })}.`),
    letter.flagged && said.flagged,
    letter.lock === 'plain' && said.plain,
    same.length > 0 &&
      fill(said.sameAs, {
        codes: list(
          language,
          same.map(({ code }) => code),
        ),
      }),
  ].filter((hint) => hint !== false);
  if (hints.length === 0) return null;
  return (
    <ul className="letter-hints" role="list">
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  );
}
