import type { Measure } from '../fit/measure-text.ts';

/** The foot of a side: size of its text, room for the side's number beside it, and for the rule above. */
export const FOOT = { text: 2.1, loose: 1.25, number: 8, above: 1.1 } as const;

/** Height of the foot with these paragraphs in it. */
export function footHeight(texts: readonly string[], measure: Measure): number {
  return texts.reduce<number>(
    (sum, text) =>
      sum + measure.lines(text, 'text-700', FOOT.text, 100 - FOOT.number) * FOOT.text * FOOT.loose,
    FOOT.above,
  );
}
