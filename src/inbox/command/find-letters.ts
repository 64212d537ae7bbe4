import leven from 'leven';
import type { LetterFacts } from '../store/inbox-store.ts';
import { CommandFailure } from './command-failure.ts';
import { showPlainly } from '../../schema/show-plainly.ts';

/** So many changes make a code that somebody may have meant. */
const MOST_CHANGES = 4;
const MOST_SHOWN = 3;

/**
 * The letters that belong to codes as people type them: in small letters, with a space, another dash or nothing in
 * the middle, with commas between them. Each letter once.
 * @throws {CommandFailure} with a line for each code that belongs to none.
 */
export function findLetters<Letter extends LetterFacts>(
  letters: readonly Letter[],
  typed: readonly string[],
): Letter[] {
  const byCode = new Map(letters.map((letter) => [plain(letter.code), letter]));
  const codes = [...new Set(splitCodes(typed))];
  const unknown = codes.filter((code) => !byCode.has(plain(code)));
  if (unknown.length > 0) {
    throw new CommandFailure(
      [
        ...unknown.map((code) => tellUnknown(code, letters)),
        ...(codes.length > unknown.length ? ['Nothing was done.'] : []),
      ].join('\n'),
    );
  }
  return [...new Set(codes.flatMap((code) => byCode.get(plain(code)) ?? []))];
}

/** "maple 4127, PIANO-2323" is two codes: a word takes the number that follows it. */
function splitCodes(typed: readonly string[]): string[] {
  const text = typed.join(' ').toUpperCase();
  return text.match(/\p{L}+[\s\p{Pd}]*\d+|[^\s,]+/gu) ?? [];
}

function tellUnknown(code: string, letters: readonly LetterFacts[]): string {
  const near = letters
    .map((letter) => ({ code: letter.code, changes: leven(plain(letter.code), plain(code)) }))
    .filter(({ changes }) => changes <= MOST_CHANGES)
    .sort((one, other) => one.changes - other.changes)
    .slice(0, MOST_SHOWN);
  const meant = near.map((one) => showPlainly(one.code)).join(', ');
  return `There is no letter ${showPlainly(code)}.${meant ? ` Did you mean ${meant}?` : ' A code looks like MAPLE-4127.'}`;
}

/** A code without what people write differently. */
function plain(code: string): string {
  return code.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
}
