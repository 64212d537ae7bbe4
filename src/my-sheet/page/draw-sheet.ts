// Ships to the browser, on my sheet only.
import { stampDay } from '../../flyer/frame/stamp-day.ts';
import { count } from '../../words/fill.ts';
import type { Entries } from '../load-entries.ts';
import { againAfter } from '../merge-lists.ts';
import type { Shown } from '../merge-lists.ts';
import { faceOf } from '../sheet-entry.ts';
import { fillEnds } from './fill-ends.ts';
import { makeRow } from './make-row.ts';
import type { SheetParts } from './sheet-parts.ts';
import { showTaking } from './show-taking.ts';
import type { SheetView } from './sheet-view.ts';

/** What is to be drawn. */
export type Drawing = {
  codes: readonly string[];
  /** Full names where there are discreet words too. */
  full: boolean;
  editable: boolean;
  /** Address of this page, for the link. */
  page: string;
};

/**
 * Draws entries and everything that follows from them. Answers with the codes that nobody has.
 * Rejects, with the page as it was, when the data cannot be had; nothing is drawn when `late`.
 */
export async function drawSheet(
  parts: SheetParts,
  entries: Entries,
  view: SheetView,
  { codes, full, editable, page }: Drawing,
  late: () => boolean,
): Promise<{ shown: Shown[]; unknown: string[] } | undefined> {
  const byCode = codes.length === 0 ? new Map<string, never>() : await entries.byCode(codes);
  if (late()) return undefined;
  const shown = codes.flatMap((code): Shown[] => {
    const entry = byCode.get(code);
    return entry ? [{ entry, face: faceOf(entry, full) }] : [];
  });
  const rows = shown.map((each, place) =>
    makeRow(parts, each, view, {
      first: place === 0,
      last: place === shown.length - 1,
      editable,
    }),
  );
  parts.entries.replaceChildren(...rows);
  parts.empty.hidden = codes.length > 0;
  parts.total.textContent =
    shown.length === 0 ? '' : count(view.language, view.words.total, shown.length);
  parts.print.hidden = shown.length === 0;
  parts.switch.hidden = !shown.some(({ entry }) => entry.discreet);
  fillEnds(parts, shown, view);
  stamp(shown);
  const own = shown.map(({ entry }) => entry.code);
  // The sheet is whole without the code.
  showTaking(parts, own, page, view).catch(() => undefined);
  return { shown, unknown: codes.filter((code) => !byCode.has(code)) };
}

/** Writes the day on the sheet, and the day after which it must not be trusted. */
function stamp(shown: readonly Shown[]): void {
  const note = document.querySelector<HTMLElement>('[data-printed]');
  if (note) note.dataset['again'] = againAfter(shown) ?? '';
  stampDay(document, Date.now());
}
