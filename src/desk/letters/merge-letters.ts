// Ships to the browser, on the navigators' desk only.
import { contentOf, sayContent } from './content-of.ts';
import type { DeskLetter, SetAside } from './desk-letter.ts';
import { receiptCode } from '../../schema/receipt-code.ts';

/** Letters of which each id is there once, and what had an id that was taken. */
export interface Merged {
  readonly letters: DeskLetter[];
  readonly aside: SetAside[];
  /** How many of those that arrived were here already, word for word. */
  readonly known: number;
}

/**
 * Puts letters that arrived to those that are here, doubles removed by id. The same words are one letter: it came when the
 * first came, and counts as sealed when one of them was, as flagged when all were. Of other words under the same id the
 * first stay, and the others are set aside.
 */
export function mergeLetters(here: readonly DeskLetter[], arrived: readonly DeskLetter[]): Merged {
  const letters = new Map<string, DeskLetter>();
  const aside: SetAside[] = [];
  let known = 0;
  for (const [index, letter] of [...here, ...arrived].entries()) {
    const { id, code, received } = letter;
    const first = letters.get(id);
    if (!first) letters.set(id, letter);
    else if (saysTheSame(first, letter)) {
      letters.set(id, mergeTwo(first, letter));
      if (index >= here.length) known++;
    } else aside.push({ name: code, reason: 'other-words', id, received });
  }
  return { letters: [...letters.values()], aside, known };
}

function saysTheSame(one: DeskLetter, other: DeskLetter): boolean {
  return sayContent(contentOf(one)) === sayContent(contentOf(other));
}

/** The same object when the second adds nothing, so that a page need not draw it again. */
function mergeTwo(first: DeskLetter, second: DeskLetter): DeskLetter {
  const received = second.received < first.received ? second.received : first.received;
  const lock = second.lock === 'sealed' ? 'sealed' : first.lock;
  const flagged = first.flagged && second.flagged;
  // An inbox may have given it a code of its own, which the neighbor has too.
  const code = first.code === receiptCode(first.id) ? second.code : first.code;
  const isSame =
    received === first.received &&
    lock === first.lock &&
    flagged === first.flagged &&
    code === first.code;
  return isSame ? first : { ...first, received, lock, flagged, code };
}
