import type { OpeningHours, Season } from '../schema/hours.ts';
import type { Kind } from '../schema/vocabulary.ts';
import { DAYS } from '../schema/vocabulary.ts';
import type { Day } from '../schema/vocabulary.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';
import type { WrittenFile } from './written-file.ts';

const NOON = '12:00';
const MINUTES_OF_DAY = 24 * 60;
const DAY_NAMES: Readonly<Record<Day, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/**
 * Opening hours that contradict each other. A line that closes before it opens goes on into the next day, which a
 * shelter's does; but one that opens in the morning, or closes after noon, was meant in twelve hours. Lines overlap when
 * a day has both at once; lines with different notes may, since they tell of different things.
 */
export function checkHours({ source, facts }: WrittenFile<Kind>): Problem[] {
  if (source.problems.length > 0 || !Array.isArray(facts['hours'])) return [];
  const lines = facts['hours'] as readonly OpeningHours[];
  return lines.flatMap((line, index) => {
    const backwards = sayBackwards(source, line, index);
    if (backwards !== undefined) return [backwards];
    const overlap = sayOverlap(source, lines, index);
    return overlap === undefined ? [] : [overlap];
  });
}

function sayBackwards(
  source: SourceFile,
  { opens, closes }: OpeningHours,
  index: number,
): Problem | undefined {
  if (!isBackwards({ opens, closes })) return undefined;
  const later = `${Number(closes.slice(0, 2)) + 12}${closes.slice(2)}`;
  const night = `If it is open all night, write two lines: one until "24:00", and one from "00:00" on the next day.`;
  return source.problemAt(
    ['hours', index, 'closes'],
    'hours',
    `It closes at ${closes}, before it opens at ${opens}.`,
    closes < NOON && later > opens
      ? `write "${later}" for the afternoon. ${night}`
      : `write a later time. ${night}`,
  );
}

function isBackwards({ opens, closes }: Pick<OpeningHours, 'opens' | 'closes'>): boolean {
  return closes < opens && (opens <= NOON || closes > NOON);
}

function sayOverlap(
  source: SourceFile,
  lines: readonly OpeningHours[],
  index: number,
): Problem | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  for (const [other, earlier] of lines.slice(0, index).entries()) {
    if (earlier.note !== line.note || isBackwards(earlier)) continue;
    const day = sharedDay(earlier, line);
    if (day === undefined) continue;
    return source.problemAt(
      ['hours', index],
      'hours',
      `${DAY_NAMES[day]} ${line.opens} to ${line.closes} overlaps ${earlier.opens} to ${earlier.closes} on line ${source.lineAt(['hours', other])}.`,
      'make one line of the two, or correct the days or times. If they are for different things, give each a note.',
    );
  }
  return undefined;
}

/** A day on which both lines are open at the same time, or nothing. */
function sharedDay(a: OpeningHours, b: OpeningHours): Day | undefined {
  if (!doSeasonsMeet(a.season, b.season)) return undefined;
  return b.days.find((day) =>
    a.days.some((other) => {
      const apart = DAYS.indexOf(other) - DAYS.indexOf(day);
      // A night reaches into the next day: then weeks of the month cannot be told apart by their number.
      const doWeeksMeet = apart === 0 ? meetWeeks(a.weeks, b.weeks) : !a.weeks && !b.weeks;
      return doWeeksMeet && [-7, 0, 7].some((week) => doTimesMeet(a, b, apart + week));
    }),
  );
}

/** True when `a`, beginning `apart` days after `b`, has a minute in common with it. */
function doTimesMeet(a: OpeningHours, b: OpeningHours, apart: number): boolean {
  const [fromA, untilA] = spanOf(a);
  const [fromB, untilB] = spanOf(b);
  const shift = apart * MINUTES_OF_DAY;
  return fromA + shift < untilB && fromB < untilA + shift;
}

/** Minutes after midnight of the day it opens; more than a day's when it closes on the next one. */
function spanOf({ opens, closes }: OpeningHours): [from: number, until: number] {
  const until = minutesOf(closes) + (closes < opens ? MINUTES_OF_DAY : 0);
  return [minutesOf(opens), until];
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The last one of a month is its fourth or its fifth. */
function meetWeeks(a: Weeks, b: Weeks): boolean {
  if (a === undefined || b === undefined) return true;
  const meant = (weeks: readonly number[]) =>
    weeks.flatMap((week) => (week === -1 ? [4, 5, -1] : [week]));
  return meant(a).some((week) => meant(b).includes(week));
}

function doSeasonsMeet(a: Season | undefined, b: Season | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return isIn(a, b.from) || isIn(b, a.from);
}

function isIn({ from, until }: Season, day: string): boolean {
  return from <= until ? from <= day && day <= until : day >= from || day <= until;
}

type Weeks = OpeningHours['weeks'];
