// Ships to the browser.
import { contentLine, escapeText, writeLines } from '../content-line/content-line.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Without a promised day, people look again after this many. */
const DAYS_UNASKED = 3;

/**
 * A calendar file (RFC 5545) with one entry that says the receipt code and nothing else: a calendar is often
 * shared. It stands at ten in the morning, wherever the device then is, and rings.
 * @param code the receipt code.
 * @param day ISO day of the reminder.
 * @param now the moment the file is made, in ms since 1970.
 */
export function writeReminder(code: string, day: string, now: number): string {
  const name = escapeText(code);
  const date = day.replaceAll('-', '');
  return writeLines([
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Reminder//Reminder//EN'),
    contentLine('BEGIN', 'VEVENT'),
    // The same reminder twice is one entry in most calendars.
    contentLine('UID', `${name}-${date}`),
    contentLine('DTSTAMP', stampOf(now)),
    contentLine('DTSTART', `${date}T100000`),
    contentLine('DURATION', 'PT15M'),
    contentLine('SUMMARY', name),
    contentLine('CLASS', 'PRIVATE'),
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('BEGIN', 'VALARM'),
    contentLine('ACTION', 'DISPLAY'),
    contentLine('DESCRIPTION', name),
    contentLine('TRIGGER', 'PT0S'),
    contentLine('END', 'VALARM'),
    contentLine('END', 'VEVENT'),
    contentLine('END', 'VCALENDAR'),
  ]);
}

/**
 * When to look again after something was received, as noon of that day in the device's time zone:
 * the day answers are due, or after three days where nobody promised one. Never a moment that has passed.
 * @param within days until somebody answers, as the network promises.
 */
export function reminderAt(received: number, within: number | undefined, now: number): number {
  const start = new Date(received);
  const day = start.getDate() + (within ?? DAYS_UNASKED);
  const due = new Date(start.getFullYear(), start.getMonth(), day, 12).getTime();
  return due > now + DAY / 2 ? due : noonAfter(now);
}

function noonAfter(now: number): number {
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1, 12).getTime();
}

/** A moment in UTC: 20261122T161000Z. */
function stampOf(moment: number): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}
