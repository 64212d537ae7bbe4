import type { Measure } from '../fit/measure-text.ts';
import { heightOf, indentOf, paragraphHeight, textOf } from './block.ts';
import type { Block, Paragraph } from './block.ts';

/**
 * Cuts a block that is taller than a whole column into parts that are not, between paragraphs and inside long ones.
 * Nothing is left out. A block that fits comes back as it is.
 */
export function splitBlock(block: Block, width: number, room: number, measure: Measure): Block[] {
  if (heightOf(block, width, measure) <= room) return [block];
  const inside = (each: Paragraph) => width - indentOf(block, each);
  const pieces = block.paragraphs.flatMap((each) =>
    splitParagraph(each, inside(each), room, measure),
  );
  const parts: Paragraph[][] = [[]];
  let used = 0;
  for (const piece of pieces) {
    const height = paragraphHeight(piece, inside(piece), measure);
    if (used > 0 && used + height > room) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(piece);
    used += height;
  }
  const { id, ...rest } = block;
  return parts.map((paragraphs, index) => ({
    ...rest,
    ...(index === 0 && id !== undefined ? { id } : {}),
    before: index === 0 ? block.before : 0,
    paragraphs,
  }));
}

/** A paragraph as several, each as tall as a column at most, cut between words. */
function splitParagraph(
  whole: Paragraph,
  width: number,
  room: number,
  measure: Measure,
): Paragraph[] {
  if (paragraphHeight(whole, width, measure) <= room) return [whole];
  const plain = (text: string): Paragraph => ({ ...whole, runs: [{ text }] });
  const fits = (text: string) => paragraphHeight(plain(text), width, measure) <= room;
  const parts: string[] = [];
  let words = wordsOf(textOf(whole), fits);
  while (words.length > 0) {
    const count = mostThatFit(words, fits);
    parts.push(words.slice(0, count).join(' '));
    words = words.slice(count);
  }
  return parts.map(plain);
}

/** Words of a text; one that is longer than a column is cut into halves until it is not. */
function wordsOf(text: string, fits: (text: string) => boolean): string[] {
  const halves = (word: string): string[] => {
    const letters = Array.from(word);
    if (fits(word) || letters.length < 2) return [word];
    const middle = Math.ceil(letters.length / 2);
    return [letters.slice(0, middle), letters.slice(middle)].flatMap((half) =>
      halves(half.join('')),
    );
  };
  return text.split(/\s+/).filter(Boolean).flatMap(halves);
}

/** How many of the first words fit together: at least one. */
function mostThatFit(words: readonly string[], fits: (text: string) => boolean): number {
  let least = 1;
  let most = words.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(words.slice(0, middle).join(' '))) least = middle;
    else most = middle - 1;
  }
  return least;
}
