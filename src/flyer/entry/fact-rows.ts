import type { Measure } from '../fit/measure-text.ts';
import { columnWidth, SET, SHEET, sum } from './flyer-measures.ts';
import type { Flyer } from './flyer.ts';

/** "When" or "Where", with its name in each language; one value when it is the same in all of them. */
export type FactRow = {
  labels: string[];
  values: FactValue[];
};

/** Without a language: names of places are the same in all, and run in their own direction. */
export type FactValue = { lines: string[]; language?: string; direction: 'ltr' | 'rtl' | 'auto' };

/** The facts that stand in rows on a flyer. */
export function factRows({ texts, place }: Flyer): FactRow[] {
  const where: FactValue[] = place === '' ? [] : [{ lines: [place], direction: 'auto' }];
  const once = (labels: readonly string[]) => [...new Set(labels)];
  return [
    {
      labels: once(texts.map(({ labels }) => labels.when)),
      values: texts.map(({ when, language, direction }) => ({ lines: when, language, direction })),
    },
    { labels: once(texts.map(({ labels }) => labels.where)), values: where },
  ].filter(({ values }) => values.some(({ lines }) => lines.length > 0));
}

/**
 * Height of the rows. `stacked`: the languages stand under each other in a `width` beside the code, instead of beside
 * each other over the whole sheet.
 */
export function factsHeight(
  rows: readonly FactRow[],
  size: number,
  measure: Measure,
  { width, stacked }: { width: number; stacked: boolean } = { width: SHEET.width, stacked: false },
): number {
  // Stacked rows stand under the rule of the part they are in, which has a padding of its own.
  const above = stacked ? SET.reachPadding - SET.factPadding : 0;
  const heights = rows.map(({ labels, values }) => {
    const room = width - SET.factLabels;
    const each = stacked ? room : columnWidth(values.length, room);
    const lines = values.map(
      (value) =>
        sum(value.lines.map((line) => measure.lines(line, 'text-700', size, each))) *
        size *
        SET.factLine,
    );
    const value = stacked ? sum(lines) : Math.max(0, ...lines);
    // A name stands as low as the first line beside it.
    const label = labels.length * SET.small * SET.smallLine + Math.max(0, size - SET.small) / 2;
    return Math.max(value, label) + 2 * SET.factPadding + SET.rule;
  });
  return above + sum(heights);
}
