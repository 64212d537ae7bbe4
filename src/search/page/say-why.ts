// Ships to the browser, on the search page only.
import { fill, list } from '../../words/fill.ts';
import type { Why } from '../engine/answer.ts';
import { fold } from '../language/fold.ts';
import type { SearchWords } from './search-words.ts';

/** More than this is a list to read, not a reason. */
const MOST = 3;

/**
 * Why an entry was found, as a short line: `Matches “diapers”`. Each word once, none that is part of another, and only
 * those that its title does not show already; empty when the title says it all. A need that was meant is not told
 * again: its name stands in the row.
 */
export function sayWhy(
  words: SearchWords,
  language: string,
  title: string,
  why: readonly Why[],
): string {
  const seen = fold(title);
  const told = new Map(
    why
      .filter(({ by }) => by !== 'title' && by !== 'need')
      .flatMap((reason) => reason.words.split(', '))
      .map((word) => [fold(word), word] as const)
      .filter(([folded]) => folded !== '' && !seen.includes(folded)),
  );
  const all = [...told.keys()];
  const whole = all.filter((word) => !all.some((other) => other !== word && other.includes(word)));
  if (whole.length === 0) return '';
  const quoted = whole
    .slice(0, MOST)
    .map((word) => fill(words.search.quote, { word: told.get(word) ?? word }));
  return fill(words.search.matches, { words: list(language, quoted) });
}
