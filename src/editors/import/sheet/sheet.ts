/** A table as somebody keeps it: named columns and rows of text. */
export type Sheet = {
  /** File name, as an editor knows it. */
  name: string;
  columns: readonly string[];
  rows: readonly SheetRow[];
  /** How it was read ("UTF-8, commas"). */
  readAs: string;
  /** What was not even read, and why: tables of people, broken rows. */
  leftOut: readonly string[];
};

export type SheetRow = {
  /** The row's number as a spreadsheet shows it. */
  at: number;
  /** Trimmed text by column; an empty cell is an empty text. */
  cells: Readonly<Record<string, string>>;
};

/** A record of HSDS, before anything is known of it. */
export type Thing = Readonly<Record<string, unknown>>;

/** The sheet, its mapping or the folder cannot be used. The message says what to do. */
export class ImportError extends Error {
  override name = 'ImportError';
}
