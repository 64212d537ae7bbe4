import { droppedFor, flaggedNeed } from '../mapping/mapping.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { guardedBy } from '../mapping/private-columns.ts';
import { isTarget } from '../mapping/targets.ts';
import type { Target } from '../mapping/targets.ts';
import { plainText } from '../cells/plain-text.ts';
import type { SheetRow } from '../sheet/sheet.ts';

const YES = /^(?:1|x|✓|y|yes|true|s[ií])$/i;
/** What people write into a cell that has nothing to say. */
const EMPTY = /^(?:n\/?a|none listed|unknown|tbd|-+|–|\?+|null|undefined|desconocido)$/i;

/** The cells of a row by what they become, as plain words, with the columns they came from. */
export function gatherCells(row: SheetRow, mapping: Mapping): Gathered {
  const cells = new Map<Target, Cell[]>();
  const needs: string[] = [];
  const hidden = hiddenPrefixes(row);
  for (const [column, use] of Object.entries(mapping.columns)) {
    const text = plainText(row.cells[column] ?? '');
    if (text === '' || EMPTY.test(text) || droppedFor(use) !== undefined) continue;
    if (hidden.some((prefix) => column.startsWith(prefix))) continue;
    const need = flaggedNeed(use);
    if (need !== undefined) {
      if (YES.test(text)) needs.push(need);
    } else if (isTarget(use)) {
      cells.set(use, [...(cells.get(use) ?? []), { column, text }]);
    }
  }
  return { cells, needs, hidden };
}

/** A row may say of its own cells that they are private: "Phone1IsPrivate" is true for Phone1Number. */
function hiddenPrefixes(row: SheetRow): string[] {
  return Object.entries(row.cells).flatMap(([column, text]) => {
    const guarded = guardedBy(column);
    return guarded !== undefined && YES.test(text) ? [guarded] : [];
  });
}

export type Cell = { column: string; text: string };
export type Gathered = {
  cells: ReadonlyMap<Target, readonly Cell[]>;
  /** Ids from columns of yes and no. */
  needs: readonly string[];
  hidden: readonly string[];
};
