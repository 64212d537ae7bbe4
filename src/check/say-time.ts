import { isDay } from './check-days.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** What to write in place of a clock time in another form; nothing when that cannot be known. */
export function sayTime(written: string, message: string): Said | undefined {
  const right = rightTime(written);
  if (right !== undefined) return { code: 'value', message, fix: `write "${right}".` };
  if (!/^\d{1,2}\D*[-–—]|\bto\b/.test(written.trim())) return undefined;
  const fix =
    'write the first time in "opens" and the second in "closes", like "09:00" and "17:00".';
  return { code: 'value', message, fix };
}

/** The same for a day. Two that it can mean are both told: nobody but the editor knows. */
export function sayDay(written: string, message: string): Said | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) {
    return {
      code: 'day',
      message: `${written} is not in the calendar.`,
      fix: 'write a day that exists.',
    };
  }
  const [day, other] = rightDays(written);
  if (day === undefined) return undefined;
  const fix =
    other === undefined ? `write ${day}.` : `write ${sayLong(day)}, or ${sayLong(other)}.`;
  return { code: 'value', message, fix };
}

/** The same for a day that may have a time. */
export function sayMoment(written: string, message: string): Said | undefined {
  const right = rightMoment(written);
  return right === undefined ? undefined : { code: 'value', message, fix: `write ${right}.` };
}

/** A clock time as it should stand, "17:00" for "5 pm" or 9; nothing when it could be more than one. */
function rightTime(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  if (/^(?:12 )?noon$/.test(text)) return '12:00';
  const found =
    /^(\d{1,2})(?:[:.h](\d{2}))?(?::00)?\s*(?:([ap])\.?\s?m\.?)?$/.exec(text) ??
    /^(\d{2})(\d{2})$/.exec(text);
  if (found === null) return undefined;
  const [, hours = '', minutes = '00', half] = found;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const onClock = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  if (onClock > 23 || Number(minutes) > 59) return undefined;
  return `${padded(onClock)}:${minutes}`;
}

/** The days a text can mean, as year-month-day: two of "10/2/2026", which nobody can decide. */
function rightDays(written: string): string[] {
  const text = written.trim().toLowerCase();
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return days([[year, month, day]]);
  const [, first = '', second = '', last] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (last !== undefined) {
    return days([
      [last, first, second],
      [last, second, first],
    ]);
  }
  const words =
    /^(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/u.exec(text) ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:de\s+)?(?<month>\p{L}{3,})\.?,?\s+(?:de\s+)?(?<year>\d{4})$/u.exec(
      text,
    );
  const named = words?.groups ?? {};
  return days([[named['year'] ?? '', monthOf(named['month'] ?? ''), named['day'] ?? '']]);
}

/** A day with or without a time, "2026-12-03T17:30" for "2026-12-03 5:30 pm"; nothing when it could be more than one. */
function rightMoment(written: string): string | undefined {
  const [, before = '', after] = /^(.*?\d{4}|\d{4}\S{4,6})(?:[T,\s]+(\d.*))?$/s.exec(written) ?? [];
  const [day, ...others] = rightDays(before);
  if (day === undefined || others.length > 0) return undefined;
  if (after === undefined) return day;
  const time = rightTime(after);
  return time === undefined ? undefined : `${day}T${time}`;
}

function days(parts: readonly (readonly [string, string, string])[]): string[] {
  const all = parts.map(([year, month, day]) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return [...new Set(all)].filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && isDay(day));
}

function monthOf(word: string): string {
  const index = Math.max(MONTHS.indexOf(word.slice(0, 3)), MESES.indexOf(word.slice(0, 3)));
  return index < 0 ? '' : String(index + 1);
}

/** 2026-10-02 for October 2. */
function sayLong(day: string): string {
  const name = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return `${day} for ${name.format(new Date(day))}`;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

type Said = { code: 'value' | 'day'; message: string; fix: string };
