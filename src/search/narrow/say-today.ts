// Ships to the browser. One line on when to go, for a result row.
import type { CalendarDay } from '../../time/calendar-day.ts';
import { addDays, daysBetween, weekdayOf } from '../../time/calendar-day.ts';
import type { LocalClock } from '../../time/local-clock.ts';
import { closingTime, nextOpening } from '../../time/next-opening.ts';
import { openingsOn } from '../../time/openings.ts';
import type { Opening } from '../../time/openings.ts';
import { count, fill } from '../../words/fill.ts';
import { sayDay, sayWeekday } from '../../words/say-date.ts';
import { capital, sayRange, sayTime } from '../../words/say-time.ts';
import type { RangeWords } from '../../words/say-time.ts';
import type { SiteWords } from '../../words/words.ts';
import type { TodayFacts } from './today-facts.ts';

const DAY_MS = 86_400_000;

/** The words it needs; the page hands them to its script. */
export type TodayWords = { hours: RangeWords; today: SiteWords['today'] };

/**
 * "Open now until 5 pm", "Closed today, opens Wednesday at 10 am", "Saturday 28 November, 5 to 6 pm", "Call for hours";
 * empty when there is nothing to say. Old hours are said with "usually".
 */
export function sayToday(
  words: TodayWords,
  language: string,
  facts: TodayFacts,
  now: Date,
  clock: LocalClock,
): string {
  const { shut, hours = [], event, otherwise = '' } = facts;
  if (shut || (hours.length === 0 && !event)) return otherwise;
  const speaker = { words, language, clock, now: now.getTime() };
  const next = nextOpening(facts, speaker.now, clock);
  if (!next) return otherwise || capital(language, event ? words.today.past : words.today.shut);
  const closes = closingTime(facts, speaker.now, clock);
  const { usually, usuallyDate } = words.today;
  const [sentence, text] =
    closes !== undefined
      ? [usually, sayOpen(speaker, event ? words.today.goesOn : words.today.open, closes)]
      : event
        ? [usuallyDate, sayDate(speaker, event, next)]
        : [usually, sayOpens(speaker, facts, next)];
  return capital(language, facts.usually ? fill(sentence, { text }) : text);
}

/** The part of the site's words that `sayToday` needs. */
export function todayWordsOf({ hours, today }: SiteWords): TodayWords {
  const { am, pm, noon, midnight, clock, range, allDay } = hours;
  return { hours: { am, pm, noon, midnight, clock, range, allDay }, today };
}

/** "closed today, opens Wednesday at 10 am". */
function sayOpens(speaker: Speaker, facts: TodayFacts, next: Opening): string {
  const { words, clock, now } = speaker;
  const said = words.today;
  const today = clock.dayAt(now);
  const time = theTime(speaker, clock.timeAt(next.from));
  const day = clock.dayAt(next.from);
  if (day === today) return fill(said.opensToday, { time });
  const opens =
    day === addDays(today, 1)
      ? fill(said.opensTomorrow, { time })
      : fill(said.opensOn, { day: sayNear(speaker, day), time });
  const wasOpen = openingsOn(facts, today, today, clock).length > 0;
  return fill(wasOpen ? said.closedNow : said.closedToday, { opens });
}

/** "open now until 5 pm"; with the day when that is more than a day away. */
function sayOpen(speaker: Speaker, sentence: string, closes: number): string {
  const { words, clock, now } = speaker;
  if (closes === Infinity) return words.today.always;
  const time = theTime(speaker, clock.timeAt(closes));
  if (closes - now < DAY_MS) return fill(sentence, { until: time });
  const day = sayNear(speaker, clock.dayAt(closes));
  return fill(sentence, { until: fill(words.today.onDay, { day, time }) });
}

/** The next date of an event: "today, 5 to 6 pm". */
function sayDate(speaker: Speaker, event: NonNullable<TodayFacts['event']>, next: Opening): string {
  const { words, language, clock, now } = speaker;
  const said = words.today;
  const ahead = daysBetween(clock.dayAt(now), next.day);
  const day = ahead <= 0 ? said.today : ahead === 1 ? said.tomorrow : sayDay(language, next.day);
  const from = next.exact ? clock.timeAt(next.from) : beginOf(event, next, clock);
  if (from === '') return day;
  const time = next.exact
    ? sayRange(words, from, clock.timeAt(next.until))
    : fill(said.at, { time: theTime(speaker, from) });
  return fill(said.date, { day, time });
}

/** When only the end is not known, the beginning is still worth saying. */
function beginOf(
  { starts = '' }: NonNullable<TodayFacts['event']>,
  { from }: Opening,
  clock: LocalClock,
): string {
  const begins = starts.slice(11);
  return begins === clock.timeAt(from) ? begins : '';
}

/** A clock time with the article some languages put before it: "las 5 pm", "la 1 pm". */
function theTime({ words, language }: Speaker, time: string): string {
  const hour = Number(time.slice(0, 2));
  const said = sayTime(words, time);
  return count(language, words.today.theTime, words.hours.clock === 12 ? hour % 12 || 12 : hour, {
    time: said,
  });
}

/** A day within the week by its name alone, a later one with its date. */
function sayNear({ language, clock, now }: Speaker, day: CalendarDay): string {
  return daysBetween(clock.dayAt(now), day) < 7
    ? sayWeekday(language, weekdayOf(day))
    : sayDay(language, day);
}

type Speaker = { words: TodayWords; language: string; clock: LocalClock; now: number };
