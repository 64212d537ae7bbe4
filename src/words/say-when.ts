import type { Event } from '../schema/event.ts';
import { DAYS } from '../schema/vocabulary.ts';
import { weekdayOf, weekOfMonth } from '../time/calendar-day.ts';
import { fill, list } from './fill.ts';
import { sayDay, sayLooseDate } from './say-date.ts';
import { sayDays, saySeason, sayWeeks } from './say-hours.ts';
import { capital, sayRange, sayTime } from './say-time.ts';
import type { SiteWords } from './words.ts';

/** "5 to 6 pm" of an event; nothing when the time is not known. */
export function eventTime(
  words: SiteWords,
  language: string,
  event: Pick<Event, 'starts' | 'ends'>,
): string | undefined {
  const from = event.starts?.slice(11);
  if (from === undefined || from === '') return undefined;
  const until = event.ends?.slice(11);
  return capital(
    language,
    until === undefined || until === '' ? sayTime(words, from) : sayRange(words, from, until),
  );
}

/** When somebody last saw a usual date take place; empty for dates that somebody announced. */
export function sayLastSeen(
  { when: said }: SiteWords,
  language: string,
  { last_seen: seen }: Pick<Event, 'last_seen'>,
): string {
  if (seen === undefined) return '';
  if (seen === 'undated') return said.lastSeenUndated;
  return fill(said.lastSeen, { date: sayLooseDate(language, seen) });
}

/** The rule in words: "every Saturday, from 13 May to 11 November". Nothing for a single date. */
export function sayRule(
  words: SiteWords,
  language: string,
  event: Pick<Event, 'starts' | 'repeats'>,
): string | undefined {
  const { repeats, starts } = event;
  if (repeats === undefined || starts === undefined) return undefined;
  const first = starts.slice(0, 10);
  const days = repeats.days ?? [weekdayOf(first)];
  const names = list(language, sayDays(language, days));
  const said = words.when;
  const weeks = sayWeeks(words, language, repeats.weeks ?? [weekOfMonth(first)]);
  const month = sayDay(language, first, { month: 'long' });
  const rule = {
    week:
      repeats.interval > 1
        ? fill(repeats.interval === 2 ? said.interval['2'] : said.interval.other, {
            days: names,
            count: repeats.interval,
          })
        : days.length === DAYS.length
          ? said.everyDay
          : fill(said.weekly, { days: names }),
    month: fill(said.monthly, { weeks, days: names }),
    year: fill(said.yearly, { weeks, days: names, month }),
  }[repeats.every];
  const season = saySeason(words, language, repeats.season);
  const until =
    repeats.until === undefined ? '' : fill(said.until, { date: sayDay(language, repeats.until) });
  return [rule, season, until].filter(Boolean).join(', ');
}
