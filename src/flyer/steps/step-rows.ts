import type { Part, StepText } from './step-text.ts';

/** One language's cell of a row. */
export type Cell = Part & { language: string; direction: 'ltr' | 'rtl'; second: boolean };
/** What stands side by side in both languages, and is never split over two sides. */
export type Row = {
  kind: 'opening' | 'caution' | 'materials' | 'step';
  /** Of a step. */
  number: number;
  cells: Cell[];
};

/** A guide as rows from top to bottom. Words that are the same in both languages stand once, over the whole width. */
export function stepRows(texts: readonly StepText[]): Row[] {
  const row = (kind: Row['kind'], pick: (text: StepText) => Part | undefined, number = 0): Row => {
    const cells = texts.flatMap((text, index) => {
      const part = pick(text);
      const { language, direction } = text;
      return part === undefined ? [] : [{ ...part, language, direction, second: index > 0 }];
    });
    return { kind, number, cells: once(cells) };
  };
  const count = Math.max(0, ...texts.map(({ steps }) => steps.length));
  return [
    row('opening', ({ lead }) => lead),
    row('caution', ({ caution }) => caution),
    row('materials', ({ materials }) => materials),
    ...Array.from({ length: count }, (_, index) =>
      row('step', ({ steps }) => steps[index], index + 1),
    ),
  ].filter(({ kind, cells }) => kind === 'step' || cells.some(({ blocks }) => blocks.length > 0));
}

function once(cells: readonly Cell[]): Cell[] {
  const words = ({ blocks }: Cell) => blocks.map(({ text }) => text).join('\n');
  return cells.filter(
    (cell, index) =>
      index === 0 ||
      cells[0] === undefined ||
      words(cell) !== words(cells[0]) ||
      words(cell) === '',
  );
}
