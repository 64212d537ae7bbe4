import { saidOnce } from '../fit/said-once.ts';
import type { Said } from '../fit/said-once.ts';
import type { PosterText } from './poster-text.ts';

/** One of the facts beside the star: a line over it, the large words, and what stands under them. */
export type FactBlock = { over: Said[]; large: Said[]; under: Said[]; most: number };

/** Largest sizes of time, place and number, in units of the sheet. */
const MOST = { time: 15, place: 8.5, number: 12.5 } as const;

/** When, where and whom to ask, in both languages; a fact that nobody knows has no block. */
export function posterBlocks(texts: readonly PosterText[]): FactBlock[] {
  const each = (pick: (text: PosterText) => string | undefined) => saidOnce(texts, pick);
  const reachLines = Math.max(0, ...texts.map(({ reach }) => reach.lines.length));
  return [
    {
      over: [],
      large: each(({ time }) => time.large),
      under: each(({ time }) => inSentences([...time.lines, time.ask])),
      most: MOST.time,
    },
    {
      over: [],
      large: each(({ where }) => where.large),
      under: each(({ where }) => where.line),
      most: MOST.place,
    },
    {
      over: each(({ reach }) => reach.over),
      large: each(({ reach }) => reach.large),
      under: Array.from({ length: reachLines }).flatMap((_, index) =>
        each(({ reach }) => reach.lines[index]),
      ),
      most: MOST.number,
    },
  ].filter(({ large, under }) => large.length + under.length > 0);
}

function inSentences(lines: readonly string[]): string {
  return lines
    .filter(Boolean)
    .map((line) => (/[.!?。！？]$/.test(line) ? line : `${line}.`))
    .join(' ');
}
