import { HAN } from './scripts.ts';

/** Letters in one file: about 40 kB in each of three faces. */
const IN_GROUP = 300;

/**
 * The Chinese letters of a text in groups of one font file each, the most frequent first: a page needs the first
 * group and few of the others.
 */
export function hanGroups(text: string): string[] {
  const times = new Map<string, number>();
  for (const [letter] of text.matchAll(EVERY_HAN)) {
    times.set(letter, (times.get(letter) ?? 0) + 1);
  }
  const letters = [...times]
    .toSorted(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1))
    .map(([letter]) => letter);
  return Array.from({ length: Math.ceil(letters.length / IN_GROUP) }, (_, group) =>
    letters.slice(group * IN_GROUP, (group + 1) * IN_GROUP).join(''),
  );
}

const EVERY_HAN = new RegExp(HAN, 'gu');
