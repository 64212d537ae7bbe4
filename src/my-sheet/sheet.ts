// Ships to the browser, on my sheet only.

/** Beyond so many entries a sheet is a booklet, and its code too fine for a tired printer. */
export const MOST_ENTRIES = 40;
/** Letters in a heading that still stand on two lines of paper. */
export const LONGEST_NAME = 60;

/** What somebody chose. */
export type Sheet = {
  /** Heading on the paper; empty = the ordinary one. */
  name: string;
  /** In the order in which they are printed. */
  codes: readonly string[];
};

export const EMPTY: Sheet = { name: '', codes: [] };

/** With more entries at its end, each once, as many as there is room for. */
export function withEntries(sheet: Sheet, codes: readonly string[]): Sheet {
  return { ...sheet, codes: [...new Set([...sheet.codes, ...codes])].slice(0, MOST_ENTRIES) };
}

export function withoutEntry(sheet: Sheet, code: string): Sheet {
  return { ...sheet, codes: sheet.codes.filter((each) => each !== code) };
}

/** With an entry put back where it was. */
export function withEntryAt(sheet: Sheet, code: string, place: number): Sheet {
  const others = withoutEntry(sheet, code).codes;
  return {
    ...sheet,
    codes: [...others.slice(0, place), code, ...others.slice(place)].slice(0, MOST_ENTRIES),
  };
}

/** With an entry `by` places further down (up when negative); the same where there is no such place. */
export function withEntryMoved(sheet: Sheet, code: string, by: number): Sheet {
  const from = sheet.codes.indexOf(code);
  const to = from + by;
  if (from < 0 || to < 0 || to >= sheet.codes.length) return sheet;
  return withEntryAt(sheet, code, to);
}

export function sameEntries(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code, place) => code === b[place]);
}
