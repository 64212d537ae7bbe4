import { addDays } from '../time/calendar-day.ts';
import type { Kind } from '../schema/vocabulary.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';
import type { WrittenFile } from './written-file.ts';

/** Nobody kept a directory of ours before: an earlier year is a slip of a key. */
const FIRST_DAY = '1990-01-01';
/** The farthest time zones are fourteen hours ahead. */
const AHEAD_MS = 14 * 3_600_000;
/** Nobody knows what will be after as many years: "9999" means for ever, and calendars would be counted until then. */
const MOST_YEARS = 20;
/** What tells of days that are over. */
const OF_THE_PAST: readonly unknown[] = ['checked', 'sources'];

/**
 * Days that cannot be meant: 30 February has the form of a day and still is none (the site would show 2 March), nobody
 * saw or checked anything on a day to come, and nobody knows what will be in another century.
 * @param now nothing is to come that has begun somewhere on earth at this instant.
 */
export function checkDays({ source, facts }: WrittenFile<Kind>, now: Date): Problem[] {
  const latest = new Date(now.getTime() + AHEAD_MS).toISOString().slice(0, 10);
  const farthest = `${Number(latest.slice(0, 4)) + MOST_YEARS}${latest.slice(4)}`;
  return [...impossibleDays(source, facts, farthest), ...untimelyDays(source, facts, latest)];
}

function impossibleDays(
  source: SourceFile,
  value: unknown,
  farthest: string,
  path: readonly PropertyKey[] = [],
): Problem[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, part]) =>
      impossibleDays(source, part, farthest, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  }
  const day = typeof value === 'string' ? dayIn(value) : undefined;
  if (day === undefined) return [];
  const told = (message: string, fix: string) => [source.problemAt(path, 'day', message, fix)];
  if (!isDay(day)) return told(`${day} is not in the calendar.`, 'write a day that exists.');
  if (day <= farthest || OF_THE_PAST.includes(path[0])) return [];
  return told(
    `${day} is too far away for anybody to know.`,
    path[0] === 'repeats' && path[1] === 'until'
      ? 'take "until" out: without it, there is no last day.'
      : 'write a day that is known now. It can be moved later.',
  );
}

/** True when the calendar has a day of the form 2026-11-22. */
export function isDay(day: string): boolean {
  return !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day;
}

function dayIn(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?=$|T\d{2}:\d{2}$)/.exec(text)?.[0];
}

function untimelyDays(
  source: SourceFile,
  facts: Record<string, unknown>,
  latest: string,
): Problem[] {
  const sources = Array.isArray(facts['sources']) ? (facts['sources'] as unknown[]) : [];
  const days: [path: PropertyKey[], day: unknown, done: string][] = [
    [['checked', 'date'], valueOf(facts['checked'], 'date'), 'checked this'],
    ...sources.map((each, index): [PropertyKey[], unknown, string] => [
      ['sources', index, 'seen'],
      valueOf(each, 'seen'),
      'saw this page',
    ]),
  ];
  return days.flatMap(([path, day, done]) => {
    if (typeof day !== 'string' || dayIn(day) !== day || !isDay(day)) return [];
    if (FIRST_DAY <= day && day <= latest) return [];
    const when = day > latest ? 'is still to come' : 'is very long ago';
    return [
      source.problemAt(path, 'day', `${day} ${when}.`, `write the day on which somebody ${done}.`),
    ];
  });
}

function valueOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
