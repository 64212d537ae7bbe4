// Ships to the browser, on my sheet only.
import type { SheetEntry } from './sheet-entry.ts';

/** Entries whose titles hold every typed word at the beginning of one of theirs, as far as the list goes. */
export function findEntries(
  entries: readonly SheetEntry[],
  typed: string,
  most: number,
): SheetEntry[] {
  const asked = wordsIn(typed);
  if (asked.length === 0) return [];
  return entries
    .filter((entry) => {
      const own = wordsIn(`${entry.title} ${entry.discreet?.title ?? ''} ${entry.place}`);
      return asked.every((word) => own.some((mine) => mine.startsWith(word)));
    })
    .slice(0, most);
}

/** Without accents and capitals: "Álamo" is found by "alamo". */
function wordsIn(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
