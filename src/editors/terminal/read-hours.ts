import { DAYS } from '../../schema/vocabulary.ts';
import type { Day } from '../../schema/vocabulary.ts';
import { CommandError } from './command-error.ts';

const LINE =
  /^(?<days>[\p{L} ,&+-]+?)[ :]+(?<opens>\d{1,2}:\d\d)\s*(?:-|–|to)\s*(?<closes>\d{1,2}:\d\d)$/u;
const DAY_NAME =
  /^(sun(day)?|mon(day)?|tue(s|sday)?|wed(nesday)?|thu(r|rs|rsday)?|fri(day)?|sat(urday)?)s?$/;

/** Opening hours as people type them: "mon-fri 09:00-17:00; sat 10:00-12:00". Throws a CommandError that says how. */
export function readHours(text: string): { days: Day[]; opens: string; closes: string }[] {
  return text
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const found = LINE.exec(line)?.groups;
      const days = readDays(found?.['days'] ?? '');
      if (found === undefined || days === undefined) {
        throw new CommandError(
          `"${line}" is not read as hours. Write days and 24-hour times, like "mon-fri 09:00-17:00; sat 10:00-12:00".`,
        );
      }
      return { days, opens: twoDigits(found['opens']), closes: twoDigits(found['closes']) };
    });
}

/** "mon-wed, sat" or "Tuesday & Thursday"; nothing when a word is no day. */
function readDays(text: string): Day[] | undefined {
  const days: Day[] = [];
  const parts = text
    .toLowerCase()
    .replaceAll(/\s*(-|–|\bto\b)\s*/g, '-')
    .split(/[,&+\s]+|\band\b/)
    .filter((part) => part !== '');
  for (const part of parts) {
    const [first, last = first] = part.split('-').map(dayOf);
    if (first === undefined || last === undefined) return undefined;
    const length = (DAYS.indexOf(last) - DAYS.indexOf(first) + DAYS.length) % DAYS.length;
    for (let step = 0; step <= length; step++) {
      const day = DAYS[(DAYS.indexOf(first) + step) % DAYS.length];
      if (day !== undefined && !days.includes(day)) days.push(day);
    }
  }
  return days.length === 0 ? undefined : days;
}

function dayOf(word: string): Day | undefined {
  return DAY_NAME.test(word) ? DAYS.find((day) => word.startsWith(day)) : undefined;
}

function twoDigits(time = ''): string {
  return time.padStart('00:00'.length, '0');
}
