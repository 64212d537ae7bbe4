import type { EntryOf } from '../../directory/entry.ts';
import { DAYS } from '../../schema/vocabulary.ts';
import type { Day } from '../../schema/vocabulary.ts';
import type { Reader } from '../../site/reader.ts';
import { weekdayOf, weekOfMonth } from '../../time/calendar-day.ts';
import { fill, list } from '../../words/fill.ts';
import { sayDay, sayWeekday } from '../../words/say-date.ts';
import { sayDays, sayWeeks } from '../../words/say-hours.ts';
import { capital } from '../../words/say-time.ts';

/** What stands in the open middle of the star: `large` is what one should read across a street. */
export type DateText = { before: string; large: string; after: string };

/** Weekdays in a row from which "Monday to Friday" is shorter than naming each. */
const RUN = 3;

/**
 * A single event's weekday, day and month; else its rule in three parts ("Usually every", "Saturday"); else the
 * advice to ask, because a date that nobody knows must not be guessed.
 */
export function posterDate(reader: Reader, entry: EntryOf<'events'>): DateText {
  const { facts } = entry;
  const { language } = reader;
  if (facts.starts === undefined)
    return { before: '', large: reader.words.site.lists.askDates, after: '' };
  const day = facts.starts.slice(0, 10);
  if (facts.repeats !== undefined) return ruleParts(reader, entry);
  const say = (parts: Intl.DateTimeFormatOptions) => sayDay(language, day, parts);
  const month =
    day.slice(0, 4) === reader.today.slice(0, 4)
      ? say({ month: 'long' })
      : say({ month: 'long', year: 'numeric' });
  return { before: say({ weekday: 'long' }), large: String(Number(day.slice(8))), after: month };
}

function ruleParts(reader: Reader, entry: EntryOf<'events'>): DateText {
  const { repeats, starts = '', last_seen } = entry.facts;
  const { language } = reader;
  const said = reader.words.site.when;
  const usually = last_seen === undefined ? '' : said.usually;
  if (repeats === undefined) return { before: '', large: '', after: '' };
  const first = starts.slice(0, 10);
  const days = repeats.days ?? [weekdayOf(first)];
  const run = repeats.every === 'week' && repeats.interval === 1 ? runOf(reader, days) : undefined;
  if (run !== undefined) return { before: usually, large: run, after: '' };
  const sentence = {
    week:
      repeats.interval === 1
        ? said.weekly
        : fill(repeats.interval === 2 ? said.interval['2'] : said.interval.other, {
            days: '{days}',
            count: repeats.interval,
          }),
    month: said.monthly,
    year: said.yearly,
  }[repeats.every];
  const parts = splitRule(sentence, {
    days: list(language, sayDays(language, days)),
    weeks: sayWeeks(reader.words.site, language, repeats.weeks ?? [weekOfMonth(first)]),
    month: sayDay(language, first, { month: 'long' }),
  });
  const before = [usually, parts.before].filter(Boolean).join(' ');
  return { ...parts, before: capital(language, before) };
}

/** "every {days}" around its places: what stands before the first and after the last of them is small. */
function splitRule(sentence: string, values: Readonly<Record<string, string>>): DateText {
  const from = sentence.indexOf('{');
  const until = sentence.lastIndexOf('}') + 1;
  return {
    before: sentence.slice(0, from).trim(),
    large: fill(sentence.slice(from, until), values),
    after: sentence
      .slice(until)
      .replace(/^[\s,،，、]+/, '')
      .trim(),
  };
}

/** "Monday to Friday" or "every day"; nothing when the days do not follow each other. */
function runOf(reader: Reader, days: readonly Day[]): string | undefined {
  const { language } = reader;
  const said = reader.words.site;
  if (days.length === DAYS.length) return capital(language, said.when.everyDay);
  const monday = (day: Day) => (DAYS.indexOf(day) + DAYS.length - 1) % DAYS.length;
  const sorted = days.toSorted((a, b) => monday(a) - monday(b));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || sorted.length < RUN) return undefined;
  if (monday(last) - monday(first) !== sorted.length - 1) return undefined;
  const range = fill(said.hours.range, {
    from: sayWeekday(language, first),
    to: sayWeekday(language, last),
  });
  return capital(language, range);
}
