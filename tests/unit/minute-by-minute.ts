import type { OpeningHours } from '../../src/schema/hours.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Every minute of some days around a day, as a clock on the wall of a zone shows it. Slow, and hard to get wrong. */
export type Minutes = {
  /** "2026-03-08T01:59" of each minute, in order of real time. */
  shown: readonly string[];
  /** Instant of the first one. */
  start: number;
};

export function minutesAround(day: string, zone: string, days: number): Minutes {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const start = Date.parse(day) - days * DAY_MINUTES * MINUTE_MS;
  const shown = Array.from({ length: (2 * days + 1) * DAY_MINUTES }, (_, minute) =>
    format.format(start + minute * MINUTE_MS).replace(' ', 'T'),
  );
  return { shown, start };
}

/** For each minute: is it open? By walking every day's openings from their first minute to their last. */
export function openMinutes(
  { shown }: Minutes,
  hours: readonly OpeningHours[],
  closed?: { from: string; until: string },
): boolean[] {
  const open = shown.map(() => false);
  for (const day of new Set(shown.map((text) => text.slice(0, 10)))) {
    if (closed && closed.from <= day && day <= closed.until) continue;
    for (const opening of hours) {
      if (!isListed(opening, day)) continue;
      const begin = indexOf(shown, minuteOf(day, opening.opens));
      const end = indexOf(
        shown,
        minuteOf(opening.closes > opening.opens ? day : dayAfter(day), opening.closes),
      );
      for (let minute = Math.max(begin, 0); minute < end; minute++) open[minute] = true;
    }
  }
  return open;
}

/** The first minute the wall shows a time. One that is skipped comes as long after the last shown as it says. */
function indexOf(shown: readonly string[], text: string): number {
  let back = 0;
  for (let time = text; ; time = move(time, -1), back++) {
    const index = shown.indexOf(time);
    if (index >= 0) return index + back;
    if (time < (shown[0] ?? '')) return -1;
    // Beyond the end of what is shown.
    if (time > (shown.at(-1) ?? '') && back === 0) return shown.length;
  }
}

function minuteOf(day: string, time: string): string {
  return time === '24:00' ? `${dayAfter(day)}T00:00` : `${day}T${time}`;
}

function isListed({ days, weeks, season }: OpeningHours, day: string): boolean {
  const weekday = WEEKDAYS[new Date(`${day}T00:00Z`).getUTCDay()];
  if (!days.some((listed) => listed === weekday)) return false;
  if (weeks) {
    const same = daysOfMonth(day).filter(
      (other) => new Date(`${other}T00:00Z`).getUTCDay() === new Date(`${day}T00:00Z`).getUTCDay(),
    );
    const which: number[] = [same.indexOf(day) + 1, ...(same.at(-1) === day ? [-1] : [])];
    if (!weeks.some((week) => which.includes(week))) return false;
  }
  return season === undefined || daysOfSeason(season).includes(day.slice(5));
}

function daysOfMonth(day: string): string[] {
  const days: string[] = [];
  const month = day.slice(0, 7);
  for (let other = `${month}-01`; other.startsWith(month); other = dayAfter(other))
    days.push(other);
  return days;
}

/** Walks a leap year from the first day of the season to its last, over new year when it must. */
function daysOfSeason({ from, until }: { from: string; until: string }): string[] {
  const days = [from];
  for (let monthDay = from; monthDay !== until; days.push(monthDay))
    monthDay = dayAfter(`2024-${monthDay}`).slice(5);
  return days;
}

function dayAfter(day: string): string {
  return move(`${day}T12:00`, DAY_MINUTES).slice(0, 10);
}

function move(time: string, minutes: number): string {
  return new Date(Date.parse(`${time}Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16);
}
