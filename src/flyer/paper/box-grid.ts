import type { FaceName } from '../../fonts/face-name.ts';
import type { Measure } from '../fit/measure-text.ts';
import type { PaperOption } from './paper-block.ts';
import { BESIDE, BOX, BOX_LINE, GAP, LEAST_WRITE, LINE, WRITE } from './paper-type.ts';

/** Narrowest column in which the words beside a box may break. */
const LEAST_TEXT_WIDTH = 18;
const MOST_COLUMNS = 4;

/** Boxes to check in columns of one width, and how high they stand together. */
export type BoxGrid = { columns: number; height: number };

/** The fewest columns that take the least height. A box with a line to write on has a row of its own. */
export function boxGrid(
  options: readonly PaperOption[],
  type: { face: FaceName; size: number; width: number },
  measure: Measure,
): BoxGrid {
  const linesIn = (option: PaperOption, width: number) =>
    measure.lines(option.label.map(({ text }) => text).join(' '), type.face, type.size, width);
  const grids = Array.from({ length: MOST_COLUMNS }, (_, index) => index + 1).flatMap((columns) => {
    const width = (type.width - (columns - 1) * GAP) / columns - BOX - BESIDE;
    const plain = options.filter(({ write }) => write !== true);
    const fits = width >= LEAST_TEXT_WIDTH || plain.every((each) => linesIn(each, width) <= 1);
    if (columns > 1 && !fits) return [];
    return [{ columns, height: heightIn(columns, width) }];
  });
  return grids.reduce((best, grid) => (grid.height < best.height - 0.01 ? grid : best));

  function heightIn(columns: number, width: number): number {
    let height = 0;
    let row: number[] = [];
    const close = (): void => {
      if (row.length > 0) height += Math.max(BOX_LINE, Math.max(...row) * type.size * LINE);
      row = [];
    };
    for (const option of options) {
      if (row.length === columns || option.write === true) close();
      if (option.write === true) {
        const beside = type.width - BOX - 2 * BESIDE - LEAST_WRITE;
        height += Math.max(WRITE, linesIn(option, beside) * type.size * LINE);
      } else row.push(linesIn(option, width));
    }
    close();
    return height;
  }
}
