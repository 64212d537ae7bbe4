// Ships to the browser, on the navigators' desk only.
import { joinCells, smallestFirst } from './cell.ts';
import type { Cell } from './cell.ts';

/**
 * The numbers of cells whose sum is known to everybody, each hidden where it must be. First those of too few letters;
 * then, since the sum tells what the hidden ones are together, the smallest others until there are at least two, of
 * enough letters together. So each hidden number could be anything from 0 to what they are together.
 * @param least letters that a number must stand for.
 */
export function hideCells(cells: readonly Cell[], least: number): (number | undefined)[] {
  const hidden = new Set(cells.keys().filter((at) => isSmall(cells[at], least)));
  for (const next of smallestFirst(cells)) {
    if (hidden.size === 0 || isEnough(cells, hidden, least)) break;
    hidden.add(next);
  }
  return cells.map(({ items }, at) => (hidden.has(at) ? undefined : items));
}

/** True when a cell stands for too few letters to be shown. */
export function isSmall(cell: Cell | undefined, least: number): boolean {
  return (cell?.letters.size ?? 0) < least;
}

/** One alone never is: only cells of too few letters are hidden for themselves. */
function isEnough(cells: readonly Cell[], hidden: ReadonlySet<number>, least: number): boolean {
  return !isSmall(joinCells(cells.filter((_, at) => hidden.has(at))), least);
}
