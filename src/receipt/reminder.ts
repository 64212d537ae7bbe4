// Ships to the browser.

const DAY = 24 * 60 * 60 * 1000;
/** Without a promised day, people look again after this many. */
const DAYS_UNASKED = 3;
/** RFC 5545, 3.1: no line longer than 75 octets, without its line break. */
const LONGEST_LINE = 75;

/**
 * A calendar file (RFC 5545) with one entry that says the receipt code and nothing else: a calendar is often
 * shared. It stands at ten in the morning, wherever the device then is, and rings.
 * @param code the receipt code.
 * @param day ISO day of the reminder.
 * @param now the moment the file is made, in ms since 1970.
 */
export function writeReminder(code: string, day: string, now: number): string {
  const name = escape(code);
  const date = day.replaceAll('-', '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reminder//Reminder//EN',
    'BEGIN:VEVENT',
    // The same reminder twice is one entry in most calendars.
    `UID:${name}-${date}`,
    `DTSTAMP:${stampOf(now)}`,
    `DTSTART:${date}T100000`,
    'DURATION:PT15M',
    `SUMMARY:${name}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${name}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .flatMap(fold)
    .map((line) => `${line}\r\n`)
    .join('');
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

/** RFC 5545, 3.3.11: what would end a text or its line. */
function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A line as several, each but the first beginning with a space; a letter of several octets stays whole. */
function fold(line: string): string[] {
  const lines: string[] = [];
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > LONGEST_LINE) {
      lines.push(folded);
      folded = ' ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return [...lines, folded];
}
