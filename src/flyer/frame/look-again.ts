import type { Entry } from '../../directory/entry.ts';
import { evidenceOf, FRESH_DAYS } from '../../directory/evidence.ts';
import type { Reader } from '../../site/reader.ts';
import { addDays } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { DATE, sayDay } from '../../words/say-date.ts';
import { fill } from '../../words/fill.ts';

/** When paper must not be trusted any more: after a day, some days after printing, or never (the day itself passes). */
export type LooksAgain = { after: CalendarDay } | { days: number } | 'never';

/** Facts that nobody has checked are looked at again after this many days on paper. */
const UNCHECKED_DAYS = 30;
/** No date in any of our languages is longer than this day's. */
const LONG_DAY = '2026-09-30';

/** A sheet of one entry: until its evidence stops being fresh; a single event passes by itself. */
export function looksAgain(entry: Entry, today: CalendarDay): LooksAgain {
  if (entry.kind === 'events' && entry.facts.repeats === undefined && entry.facts.starts)
    return 'never';
  const evidence = evidenceOf(entry.facts, today);
  return evidence.state === 'fresh'
    ? { after: addDays(evidence.checked.date, FRESH_DAYS) }
    : { days: UNCHECKED_DAYS };
}

/** What the note says at its longest, to leave room for it. */
export function longestNote(reader: Reader, looks: LooksAgain): string {
  const said = reader.words.site.flyers;
  const day = sayDay(reader.language, LONG_DAY, DATE);
  return fill(looks === 'never' ? said.printedOnly : said.printed, { date: day, again: day });
}
