import type { Measure } from '../fit/measure-text.ts';
import type { BigBlock } from './big-block.ts';
import { WIDTH } from './big-type.ts';

/** A paragraph of more lines may go on on the next side; a shorter one stays whole. */
const MOST_LINES = 10;

/** A long paragraph as several blocks, cut between sentences, and between words only where one sentence is too long. */
export function cutLong(block: BigBlock, size: number, measure: Measure): BigBlock[] {
  if (!('text' in block) || block.kind === 'title') return [block];
  const fits = (text: string) => measure.lines(text, 'text-700', size, WIDTH) <= MOST_LINES;
  if (fits(block.text)) return [block];
  const pieces = join(segments(block.text, 'sentence'), fits).flatMap((piece) =>
    fits(piece) ? [piece] : join(segments(piece, 'word'), fits),
  );
  return pieces.map((piece, index) => ({
    ...block,
    text: piece.trim(),
    ...(index === 0 ? {} : { continues: true }),
  }));
}

/** Neighboring parts put together as long as they fit. */
function join(parts: readonly string[], fits: (text: string) => boolean): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && fits(last + part)) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

function segments(text: string, granularity: 'sentence' | 'word'): string[] {
  return [...new Intl.Segmenter('en', { granularity }).segment(text)].map(({ segment }) => segment);
}
