import { z } from 'zod';
import { IsoDay, LooseDate, Words } from './text.ts';
import { CHECKED_BY, SOURCE_FROM } from './vocabulary.ts';

/** Where a fact was seen. `dated` is the date the source itself carries. */
export const Source = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/, message: 'Write the whole address, starting with https://' })
      .optional(),
    from: z.enum(SOURCE_FROM),
    seen: IsoDay.optional(),
    dated: LooseDate.optional(),
  })
  .refine((source) => isCommonKnowledge(source) || source.url !== undefined, {
    path: ['url'],
    message: 'A source needs its address.',
  })
  .refine((source) => isCommonKnowledge(source) || source.seen !== undefined, {
    path: ['seen'],
    message: 'Say on which day you saw it, like seen: 2026-11-22.',
  });
export type Source = z.infer<typeof Source>;

/** The last time somebody asked or went. Absent on an entry means: nobody has checked it yet. */
export const Checked = z.strictObject({
  date: IsoDay,
  by: z.enum(CHECKED_BY),
  who: Words.optional(),
});
export type Checked = z.infer<typeof Checked>;

/** Says something for some days and then ends by itself. Both days are included. */
export const Notice = z
  .strictObject({
    text: Words,
    from: IsoDay,
    until: IsoDay,
    /**
     * True when it is closed on all these days: search then never calls it open. Absent = it is closed when the text
     * has the word "closed" or "cerrado"; a text in another language needs the key.
     */
    closed: z.boolean().optional(),
  })
  .refine((notice) => notice.from <= notice.until, {
    path: ['until'],
    message: 'The notice ends before it starts.',
  });
export type Notice = z.infer<typeof Notice>;

/** Nationwide numbers such as 911 need no page. */
function isCommonKnowledge(source: { from: string }): boolean {
  return source.from === 'common-knowledge';
}
