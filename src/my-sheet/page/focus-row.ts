// Ships to the browser, on my sheet only.
import type { RowAction } from './make-row.ts';
import type { SheetParts } from './sheet-parts.ts';

/** Puts the focus where it was before the rows were drawn anew; on the heading when nothing is left. */
export function focusRow(
  { entries, heading }: Pick<SheetParts, 'entries' | 'heading'>,
  code: string | undefined,
  action: RowAction,
): void {
  const row = [...entries.children].find(
    (each) => each instanceof HTMLElement && each.dataset['code'] === code,
  );
  (row?.querySelector<HTMLElement>(`[data-do="${action}"]`) ?? heading).focus();
}
