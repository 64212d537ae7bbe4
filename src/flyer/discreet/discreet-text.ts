import { wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { sayDay } from '../../words/say-date.ts';
import { hoursInBrief } from '../../words/say-hours.ts';
import { sayState } from '../fit/say-alerts.ts';

/** What may be said of an entry that nobody should recognise, in one language. */
export type DiscreetText = { title: string; text: string; hours: string[]; alerts: string[] };

/**
 * The neutral words, and of the facts only what tells nothing: hours without their notes, that it is closed, that a
 * notice is in force. A notice's own words, labels of numbers and the need stay away.
 * @throws {Error} for an entry that has no such words.
 */
export function discreetTextOf(reader: Reader, entry: Entry): DiscreetText {
  const { discreet } = wordsOf(entry, reader.language);
  if (discreet === undefined) throw new Error(`${entry.id} has no discreet words.`);
  return {
    ...discreet,
    hours: plainHours(reader, entry),
    alerts: [...sayState(reader, entry), sayNotice(reader, entry)].filter(Boolean),
  };
}

function plainHours(reader: Reader, entry: Entry): string[] {
  if (entry.kind !== 'resources' || entry.facts.hours === undefined) return [];
  const bare = entry.facts.hours.map((opening) => ({ ...opening, note: undefined }));
  return hoursInBrief(reader.words.site, reader.language, bare, (label) => label);
}

function sayNotice(reader: Reader, entry: Entry): string {
  const { notice } = entry.facts;
  if (notice === undefined || notice.until < reader.today) return '';
  const date = sayDay(reader.language, notice.until);
  return fill(reader.words.site.flyers.discreet.notice, { date });
}
