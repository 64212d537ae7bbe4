import type { Kind } from '../../../schema/vocabulary.ts';

/** What a row becomes, before it is held against the schema and against what is there already. */
export type DraftEntry = {
  row: number;
  /** What the row is known by from one run to the next. */
  key: string;
  title: string;
  town: string | undefined;
  facts: Record<string, unknown>;
  body: string;
};

/** Something about a row that a person should see. */
export type Note = {
  row: number;
  /** `unread`: under "To sort out". `look`: written, but look at it. `refused`: the row is not written. */
  kind: 'unread' | 'look' | 'refused';
  said: string;
};

/** The kinds that sheets hold. A guide is written, not listed. */
export type ImportedKind = Exclude<Kind, 'guides'>;

/** A word of the sheet that nothing here is called by. */
export type UnknownWord = { in: 'needs' | 'towns' | 'kinds'; word: string };
