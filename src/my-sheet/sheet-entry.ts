// Ships to the browser, on my sheet only.

/** A number, with what is said of it. `dial` is what a telephone is given. */
export type SheetPhone = { number: string; dial: string; label?: string; text?: true };

/** What can be told of an entry: all of it, or only what nobody can read anything from. */
export type EntryFace = {
  title: string;
  about: string;
  /** In bold before all else: closed, paused, a notice. */
  state: string[];
  when: string[];
  /** Empty when it has no place, or none that may be published. */
  place: string;
  phones: SheetPhone[];
  /** Host of its own site. */
  web?: string;
  bring: string[];
  /** End of its short address, /r/… */
  short: string;
  /** Its page on this site. Absent where that address would tell too much. */
  page?: string;
};

/** One entry as a sheet shows it, in one language. */
export type SheetEntry = EntryFace & {
  /** What the sheet keeps and links carry: the discreet code where there is one, else the short one. */
  code: string;
  /** The short code of an entry that is kept by its discreet one. */
  alias?: string;
  /** The language of its words, when that is not the reader's. */
  language?: string;
  /** What to know before going, without what to bring and which papers are asked for. */
  before: string[];
  /** Nothing leads there any more: of such an entry only the title and that sentence are shown. */
  closed?: true;
  /** Papers and facts it asks for. */
  asks: string[];
  bus?: string;
  evidence: string;
  /** Day after which to look again; absent when nobody has checked. */
  again?: string;
  /** What is shown in place of the rest unless somebody asks for the full words. */
  discreet?: EntryFace;
};

/** The entries of one language, or of one first letter of the codes. The same for every visitor. */
export type SheetFile = { entries: SheetEntry[] };

/** The entry as it is shown: in its discreet words where it has some, unless `full`. */
export function faceOf(entry: SheetEntry, full: boolean): EntryFace {
  return full ? entry : (entry.discreet ?? entry);
}
