import type { Directory } from '../../directory/directory.ts';
import { quiltOfNeed } from '../../site/quilt-of.ts';

/** Pixels a mark is shown at: sets its line weight. */
const MARK_SIZE = 40;

/** Every need's quilt block once, for `<use>`: a booklet shows each of them a hundred times. */
export function needSymbols(directory: Directory): string {
  const symbols = directory.needs.map(({ id }) =>
    quiltOfNeed(directory, id, MARK_SIZE)
      .replace('<svg', `<symbol id="${symbolOf(id)}"`)
      .replace('</svg>', '</symbol>'),
  );
  return `<svg width="0" height="0" style="position:absolute" aria-hidden="true">${symbols.join('')}</svg>`;
}

export function symbolOf(need: string): string {
  return `need-${need}`;
}
