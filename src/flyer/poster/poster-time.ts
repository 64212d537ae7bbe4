import { timedOf } from '../../directory/closed-days.ts';
import { wordsOf } from '../../directory/entry.ts';
import type { EntryOf } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { addDays, daysBetween } from '../../time/calendar-day.ts';
import { isInSeason, occurrencesOf } from '../../time/occurrences.ts';
import { fill, list } from '../../words/fill.ts';
import { sayDay } from '../../words/say-date.ts';
import { saySeason } from '../../words/say-hours.ts';
import { capital } from '../../words/say-time.ts';
import { eventTime } from '../../words/say-when.ts';

/** The hour as large as it goes ("Ask for the time" when nobody knows it), and lines under it. */
export type TimeText = { large: string; lines: string[]; ask: string };

/** Dates named beforehand for what does not happen every week, and how far ahead they are looked for, in days. */
const NEXT = { most: 3, ahead: 200 } as const;

export function posterTime(reader: Reader, entry: EntryOf<'events'>): TimeText {
  const { language } = reader;
  const { facts } = entry;
  const said = reader.words.site;
  const words = wordsOf(entry, language);
  const time = eventTime(said, language, facts);
  // Words such as "Wednesdays. We do not know the hour." already say what "Ask for the time" would.
  const large = time ?? (words.when === undefined ? said.when.askTime : '');
  return {
    large,
    lines: [
      words.when ?? '',
      capital(language, seasonOf(reader, entry)),
      capital(language, lastDayOf(reader, entry)),
      nextDates(reader, entry),
    ],
    ask: facts.last_seen === undefined && facts.starts !== undefined ? '' : said.flyers.poster.ask,
  };
}

function seasonOf(reader: Reader, entry: EntryOf<'events'>): string {
  const { repeats } = entry.facts;
  const until =
    repeats?.until === undefined
      ? ''
      : fill(reader.words.site.when.until, { date: sayDay(reader.language, repeats.until) });
  return [saySeason(reader.words.site, reader.language, repeats?.season), until]
    .filter(Boolean)
    .join(', ');
}

/** "until Sunday, 8 December" of something that lasts for days; what only ends after midnight does not. */
function lastDayOf(reader: Reader, entry: EntryOf<'events'>): string {
  const { starts, ends, repeats } = entry.facts;
  if (starts === undefined || ends === undefined || repeats !== undefined) return '';
  const days = daysBetween(starts.slice(0, 10), ends.slice(0, 10));
  const late = days === 1 && ends.slice(11) <= '06:00' && ends.length > 10;
  return days === 0 || late
    ? ''
    : fill(reader.words.site.when.until, { date: sayDay(reader.language, ends.slice(0, 10)) });
}

/** A rule of weeks in its season needs none; a date that is only usual would promise too much. */
function nextDates(reader: Reader, entry: EntryOf<'events'>): string {
  const { language, today } = reader;
  const { repeats, last_seen } = entry.facts;
  if (repeats === undefined || last_seen !== undefined) return '';
  const weekly = repeats.every === 'week' && repeats.interval === 1;
  if (weekly && isInSeason(repeats.season, today)) return '';
  const days = occurrencesOf(timedOf(entry.facts), today, addDays(today, NEXT.ahead));
  const shown = days.slice(0, weekly ? 1 : NEXT.most);
  if (shown.length === 0) return '';
  const dates = shown.map((day) => sayDay(language, day, { day: 'numeric', month: 'long' }));
  return fill(reader.words.site.flyers.poster.next, { dates: list(language, dates) });
}
