import type { Measure } from '../fit/measure-text.ts';

/** Column of the code, and the sizes of the head's text. */
export const HEAD = {
  code: 20,
  gap: 4,
  text: 2.5,
  number: 5.2,
  loose: 1.25,
} as const;

const LARGEST = 11;
const SMALLEST = 5;

/** How the head of a list is set: its title, the text beside the code, and the lines to call below. */
export type HeadFit = { title: number; height: number };

/** The largest title that takes two lines at most, and the height of all that stands above the columns. */
export function fitHead(
  head: { title: string; texts: readonly string[]; lines: readonly { label: string }[] },
  measure: Measure,
): HeadFit {
  const width = 100 - HEAD.code - HEAD.gap;
  let title = LARGEST;
  while (title > SMALLEST && measure.lines(head.title, 'head-800', title, width) > 1) title -= 0.2;
  if (title < 7.6) {
    title = 7.6;
    while (title > SMALLEST && measure.lines(head.title, 'head-800', title, width) > 2)
      title -= 0.2;
  }
  const texts = head.texts.reduce(
    (sum, text) => sum + measure.lines(text, 'text-400', HEAD.text, width) * HEAD.text * HEAD.loose,
    0,
  );
  const words =
    measure.lines(head.title, 'head-800', title, width) * title + texts + 0.8 * head.texts.length;
  // The code is as high as it is wide, with its address below.
  const beside = Math.max(words, HEAD.code + 5);
  return {
    title: Math.round(title * 100) / 100,
    height: 1.4 + beside + linesHeight(head.lines, measure),
  };
}

/** Lines to call stand side by side, four in a row at most. */
export function acrossOf(count: number): number {
  return Math.min(4, Math.max(1, count));
}

function linesHeight(lines: readonly { label: string }[], measure: Measure): number {
  const across = acrossOf(lines.length);
  const width = 100 / across - 3;
  const tallest = Math.max(
    0,
    ...lines.map(({ label }) => measure.lines(label, 'text-400', HEAD.text, width)),
  );
  const row = HEAD.number * 1.02 + tallest * HEAD.text * HEAD.loose + 2.2;
  return Math.ceil(lines.length / across) * row + 2.2;
}
