import type { OpeningHours } from '../schema/hours.ts';
import { DAYS } from '../schema/vocabulary.ts';
import type { Day } from '../schema/vocabulary.ts';
import { fill, list } from './fill.ts';
import { sayLooseDate, sayMonthDay, sayWeekday } from './say-date.ts';
import { capital, sayRange } from './say-time.ts';
import type { SiteWords } from './words.ts';

/** One opening on one weekday, ready to show. `weeks` and `season` limit it within month and year. */
export type OpeningLine = {
  text: string;
  note?: string;
  weeks?: readonly number[];
  season?: { from: string; until: string };
};

/** That hours are as old as their source, and from when; empty when they carry no date. */
export function sayHoursAge(
  { entry: said }: SiteWords,
  language: string,
  { hours_dated: dated }: { hours_dated?: string | undefined },
): string {
  return dated === undefined ? '' : fill(said.oldHours, { date: sayLooseDate(language, dated) });
}

/** The week from Monday to Sunday, each day with its openings in order of time; days without one are empty. */
export function weekOf(
  words: SiteWords,
  language: string,
  hours: readonly OpeningHours[],
  label: (note: string) => string,
): { day: Day; name: string; short: string; lines: OpeningLine[] }[] {
  return mondayFirst().map((day) => ({
    day,
    name: sayWeekday(language, day),
    short: sayWeekday(language, day, 'short'),
    lines: hours
      .filter((opening) => opening.days.includes(day))
      .toSorted((a, b) => a.opens.localeCompare(b.opens, 'en'))
      .map((opening) => ({
        text: [
          capital(language, sayRange(words, opening.opens, opening.closes)),
          limits(words, language, opening, day),
        ]
          .filter(Boolean)
          .join(', '),
        ...(opening.note === undefined ? {} : { note: label(opening.note) }),
        ...(opening.weeks === undefined ? {} : { weeks: opening.weeks }),
        ...(opening.season === undefined ? {} : { season: opening.season }),
      })),
  }));
}

/** True when it never closes: then no table is needed. */
export function isAlwaysOpen(hours: readonly OpeningHours[]): boolean {
  return hours.some(
    (opening) =>
      opening.days.length === DAYS.length &&
      opening.opens === '00:00' &&
      opening.closes === '24:00' &&
      opening.season === undefined &&
      opening.weeks === undefined,
  );
}

/** Hours in a line or two for a flyer: "Mondays and Wednesdays, noon to 3 pm". */
export function hoursInBrief(
  words: SiteWords,
  language: string,
  hours: readonly OpeningHours[],
  label: (note: string) => string,
): string[] {
  if (isAlwaysOpen(hours)) return [words.hours.always];
  const width = hours.length > 2 ? 'short' : 'long';
  const byNote = Map.groupBy(hours, (opening) => opening.note);
  return [...byNote].flatMap(([note, openings]) => {
    const lines = openings.map((opening) => openingInBrief(words, language, opening, width));
    return note === undefined
      ? lines.map((line) => capital(language, line))
      : [`${label(note)}: ${lines.join('; ')}`];
  });
}

function openingInBrief(
  words: SiteWords,
  language: string,
  opening: OpeningHours,
  width: 'long' | 'short',
): string {
  const days =
    opening.days.length === DAYS.length
      ? words.when.everyDay
      : list(language, sayDayRuns(words, language, opening.days, width));
  const which =
    opening.weeks === undefined
      ? days
      : fill(words.hours.nthDay, { weeks: sayWeeks(words, language, opening.weeks), day: days });
  const parts = [
    which,
    sayRange(words, opening.opens, opening.closes),
    saySeason(words, language, opening.season),
  ];
  return parts.filter(Boolean).join(', ');
}

/** "1st and 3rd". */
export function sayWeeks(words: SiteWords, language: string, weeks: readonly number[]): string {
  const names: Readonly<Record<string, string>> = words.hours.nth;
  return list(
    language,
    weeks.map((week) => names[String(week)] ?? String(week)),
  );
}

export function saySeason(
  words: SiteWords,
  language: string,
  season: { from: string; until: string } | undefined,
): string {
  if (season === undefined) return '';
  return fill(words.hours.season, {
    from: sayMonthDay(language, season.from),
    to: sayMonthDay(language, season.until),
    until: sayMonthDay(language, season.until),
  });
}

/** Weekday names in the order of a week that starts on Monday. */
export function sayDays(
  language: string,
  days: readonly Day[],
  width: 'long' | 'short' = 'long',
): string[] {
  return mondayFirst()
    .filter((day) => days.includes(day))
    .map((day) => sayWeekday(language, day, width));
}

/** The same, with three days or more in a row as one: "Monday to Friday". */
function sayDayRuns(
  words: SiteWords,
  language: string,
  days: readonly Day[],
  width: 'long' | 'short',
): string[] {
  const runs: Day[][] = [];
  for (const day of mondayFirst()) {
    const last = runs.at(-1);
    if (days.includes(day) && last !== undefined) last.push(day);
    else if (days.includes(day)) runs.push([day]);
    // An empty run ends the one before it.
    else if (last?.length !== 0) runs.push([]);
  }
  return runs.flatMap((run) => {
    const names = sayDays(language, run, width);
    return run.length < 3
      ? names
      : [fill(words.hours.dayRange, { from: names[0] ?? '', to: names.at(-1) ?? '' })];
  });
}

function limits(words: SiteWords, language: string, opening: OpeningHours, day: Day): string {
  const weeks =
    opening.weeks === undefined
      ? ''
      : fill(words.hours.nthDay, {
          weeks: sayWeeks(words, language, opening.weeks),
          day: sayWeekday(language, day),
        });
  return [weeks, saySeason(words, language, opening.season)].filter(Boolean).join(', ');
}

function mondayFirst(): Day[] {
  return [...DAYS.slice(1), DAYS[0]];
}
