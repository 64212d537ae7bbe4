import { DAYS } from '../../../schema/vocabulary.ts';
import type { Day } from '../../../schema/vocabulary.ts';
import { readSpan } from './read-span.ts';
import { foldWords } from './reading.ts';
import type { Reading } from './reading.ts';

const WEEK: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY_WORDS: readonly (readonly [Day, RegExp])[] = [
  ['mon', /^(?:m|mo|mon|mons|monday|mondays|lun|lunes)$/],
  ['tue', /^(?:tu|tue|tues|tuesday|tuesdays|mar|martes)$/],
  ['wed', /^(?:w|we|wed|weds|wednesday|wednesdays|mie|miercoles)$/],
  ['thu', /^(?:th|thu|thur|thurs|thursday|thursdays|jue|jueves)$/],
  ['fri', /^(?:f|fr|fri|friday|fridays|vie|viernes)$/],
  ['sat', /^(?:sa|sat|sats|saturday|saturdays|sab|sabado|sabados)$/],
  ['sun', /^(?:su|sun|suns|sunday|sundays|dom|domingo|domingos)$/],
];
const WEEKS: ReadonlyMap<string, Week> = new Map<string, Week>(
  Object.entries({
    ...{ '1st': 1, first: 1, primer: 1, primero: 1, '2nd': 2, second: 2, segundo: 2 },
    ...{ '3rd': 3, third: 3, tercer: 3, tercero: 3, '4th': 4, fourth: 4, cuarto: 4 },
    ...{ '5th': 5, fifth: 5, last: -1, ultimo: -1 },
  } as const),
);
/** As Spanish writes them in short: "1.er", "2.º". */
const ORDINALS = ['1st', '2nd', '3rd', '4th', '5th'];
/** Words that change nothing about a day and its time. */
const IDLE =
  /^(?:open|hours|every|each|from|the|of|month|the month|on|abierto|horario|de|cada|todos|los|el|del|mes|and|y)$/;
const ALWAYS =
  /^(?:open )?(?:24 ?\/ ?7|24 hours(?: a day)?,? 7 days(?: a week)?|day and night|(?:de )?d[ií]a y (?:de )?noche)\.?$/i;
/** More is a text, and takes long to look through. */
const LONGEST = 2000;
const LETTER_RUN = /^(?:(?:m|tu|t|w|th|f|sa|su)){2,}$/;

/**
 * Opening hours, when every word of the cell is understood: "Mon-Fri 9am-5pm; 1st & 3rd Sat 10-noon". Otherwise nothing
 * but the reason: half of somebody's hours would be wrong hours.
 */
export function readHours(cell: string): Reading<Hours[]> {
  if (ALWAYS.test(cell.trim())) {
    return { value: [{ days: [...WEEK], opens: '00:00', closes: '24:00' }] };
  }
  if (cell.length > LONGEST) return { why: 'it is too long for hours' };
  const hours: Hours[] = [];
  let days: DaySpec | undefined;
  let waiting: string | undefined;
  for (const part of segmentsOf(cell)) {
    const unsure = { why: `"${part}" is not hours that are certain` };
    const { named, timed } = cutAtTime(part);
    if (named !== '') {
      if (waiting !== undefined) return { why: `"${waiting}" has no time` };
      days = readDays(named);
      if (days === undefined) return unsure;
      waiting = named;
    }
    if (timed === '') continue;
    waiting = undefined;
    if (/^(?:closed|cerrado)$/i.test(timed)) continue;
    const spans = timed.split(/\s*(?:,|&|\band\b|\by\b)\s*/i).map(readSpan);
    for (const span of spans) {
      if (days === undefined || span === undefined) return unsure;
      hours.push({ ...days, ...span });
    }
  }
  if (waiting !== undefined) return { why: `"${waiting}" has no time` };
  if (hours.length === 0) return { why: 'there are no hours in it' };
  if (overlap(hours)) return { why: 'these hours overlap' };
  return { value: joined(hours) };
}

/** "Mon-Fri: 9-5" as its days and its times. "1st" and "3rd" belong to the days. */
function cutAtTime(part: string): { named: string; timed: string } {
  const at = part.search(
    /(?<![a-z0-9])(?:\d{1,2}(?!\d*(?:st|nd|rd|th)\b)|(?:noon|midnight|mediod[ií]a|closed|cerrado)\b)/i,
  );
  if (at < 0) return { named: part, timed: '' };
  return { named: part.slice(0, at).replace(/[\s:,.(-]+$/, ''), timed: part.slice(at) };
}

/** The day that a single word names, in English or Spanish. */
export function dayNamed(word: string): Day | undefined {
  const folded = foldWords(word);
  return DAY_WORDS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** One part for each run of days with its times. */
function segmentsOf(cell: string): string[] {
  return (
    cell
      .replaceAll(/\b([ap])\.\s?m\b\.?/gi, '$1m')
      .replaceAll(
        /\b([1-5])\.?(?:[º°]|er\b)/g,
        (_, week: string) => ORDINALS[Number(week) - 1] ?? '',
      )
      .replaceAll(/\s*[–—−]\s*/g, '-')
      // A day after a time begins a new part; a day after another day belongs to it.
      .replaceAll(
        /(?<=\d|[ap]m|noon|midnight|closed)[,\s]+(?:and\s+)?(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)/gi,
        '\n',
      )
      .split(/[\n;|]|\.\s+/)
      .map((part) => part.replace(/^[\s:,.]+|[\s,.]+$/g, ''))
      .filter((part) => part !== '')
  );
}

function readDays(text: string): DaySpec | undefined {
  const words = foldWords(text.replaceAll(/\s*-\s*|\s+(?:to|thru|through|a)\s+/gi, ' until '))
    .split(' ')
    .filter((word) => !IDLE.test(word));
  const weeks = words.flatMap((word) => WEEKS.get(word) ?? []);
  const rest = words.filter((word) => !WEEKS.has(word));
  const days = new Set<Day>();
  for (const [at, word] of rest.entries()) {
    if (/^(?:daily|day|days|dias|diario|everyday)$/.test(word))
      WEEK.forEach((day) => days.add(day));
    else if (/^weekdays?$/.test(word)) WEEK.slice(0, 5).forEach((day) => days.add(day));
    else if (/^weekends?$/.test(word)) WEEK.slice(5).forEach((day) => days.add(day));
    else if (word === 'until') {
      const [from, until] = [dayNamed(rest[at - 1] ?? ''), dayNamed(rest[at + 1] ?? '')];
      if (from === undefined || until === undefined) return undefined;
      daysFrom(from, until).forEach((day) => days.add(day));
    } else {
      const named = dayNamed(word);
      if (named !== undefined) days.add(named);
      else if (!LETTER_RUN.test(word)) return undefined;
      else runOf(word).forEach((day) => days.add(day));
    }
  }
  if (days.size === 0) return undefined;
  const sorted = WEEK.filter((day) => days.has(day));
  return weeks.length === 0 ? { days: sorted } : { days: sorted, weeks };
}

/** "MWF" and "TTh" are how offices write their days. */
function runOf(word: string): Day[] {
  return [...word.matchAll(/th|tu|sa|su|m|t|w|f/g)].flatMap(([letters]) =>
    letters === 't' ? ['tue' as const] : (dayNamed(letters) ?? []),
  );
}

function daysFrom(from: Day, until: Day): Day[] {
  const start = WEEK.indexOf(from);
  const length = ((WEEK.indexOf(until) - start + 7) % 7) + 1;
  return Array.from({ length }, (_, at) => WEEK[(start + at) % 7] ?? from);
}

function overlap(hours: readonly Hours[]): boolean {
  return hours.some((one, at) =>
    hours
      .slice(at + 1)
      .some(
        (other) =>
          one.days.some((day) => other.days.includes(day)) &&
          (one.weeks === undefined ||
            other.weeks === undefined ||
            one.weeks.some((week) => other.weeks?.includes(week))) &&
          one.opens < endOf(other) &&
          other.opens < endOf(one),
      ),
  );
}

function endOf({ opens, closes }: Hours): string {
  return closes > opens ? closes : '48:00';
}

/** Days that have the same times stand in one line. */
function joined(hours: readonly Hours[]): Hours[] {
  const lines: Hours[] = [];
  for (const one of hours) {
    const same = lines.find(
      (line) =>
        line.opens === one.opens &&
        line.closes === one.closes &&
        String(line.weeks) === String(one.weeks),
    );
    if (same === undefined) lines.push({ ...one, days: [...one.days] });
    else same.days = DAYS.filter((day) => same.days.includes(day) || one.days.includes(day));
  }
  return lines.map((line) => ({ ...line, days: WEEK.filter((day) => line.days.includes(day)) }));
}

type Week = 1 | 2 | 3 | 4 | 5 | -1;
type DaySpec = { days: Day[]; weeks?: Week[] };
export type Hours = DaySpec & { opens: string; closes: string };
