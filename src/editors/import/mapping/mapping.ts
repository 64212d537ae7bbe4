import { z } from 'zod';
import { IsoDay, Slug } from '../../../schema/text.ts';
import { CHECKED_BY, SOURCE_FROM } from '../../../schema/vocabulary.ts';

/** Under a key whose every line is still a comment stands nothing. */
const Meanings = z.preprocess((value) => value ?? {}, z.record(z.string(), z.string()).default({}));

/** What to do with a sheet: the file beside it that an editor corrects. */
export const Mapping = z.strictObject({
  /** Which folder the entries go to. */
  kind: z.enum(['resources', 'groups', 'events']).default('resources'),
  /** The order of day and month in dates like 3/4/2026. */
  dates: z.enum(['mdy', 'dmy']).optional(),
  /** Needs of a row that names none. */
  needs: z.array(Slug).default([]),
  /** Towns that a ZIP or a point proposes for rows without one: true = take them. */
  take_proposed_towns: z.boolean().default(false),
  /** Where the sheet itself can be seen. */
  source: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }),
      from: z.enum(SOURCE_FROM).default('listing'),
      seen: IsoDay,
    })
    .optional(),
  /** How the dates of a "last verified" column came about; without it nobody is said to have checked. */
  checked_by: z.enum(CHECKED_BY).optional(),
  /** Column of the sheet: key of the entry, or "drop" with words why. */
  columns: z.record(z.string(), z.string()),
  /** Words of the sheet: ids of this network. */
  values: z
    .strictObject({ needs: Meanings, towns: Meanings, kinds: Meanings })
    .default({ needs: {}, towns: {}, kinds: {} }),
});
export type Mapping = z.infer<typeof Mapping>;

/** Why a column is left out: the words after "drop". */
export function droppedFor(use: string): string | undefined {
  return /^drop\b[\s:,–-]*(.*)$/.exec(use)?.[1];
}

/** Flags of columns: "needs=food" is the need of every row whose cell says yes. */
export function flaggedNeed(use: string): string | undefined {
  return /^needs=([a-z0-9-]+)$/.exec(use)?.[1];
}

/** What a word of the sheet means here, when somebody wrote that down. ("constructor" is a word like any other.) */
export function meaningOf(
  words: Readonly<Record<string, string>>,
  word: string,
): string | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
