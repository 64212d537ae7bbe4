import { isDay } from '../../../check/check-days.ts';
import type { Reading } from './reading.ts';

/** Which number of 3/4/2026 is the month. Nobody can tell it from the number. */
export type DateOrder = 'mdy' | 'dmy';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}).*)?$/;
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:\s.*)?$/;

/** A day as year-month-day. A date in numbers alone is read only when somebody said in which order. */
export function readDate(cell: string, order: DateOrder | undefined): Reading<string> {
  const iso = ISO.exec(cell);
  if (iso !== null) return inCalendar(cell, iso[1], iso[2], iso[3]);
  const slashed = SLASHED.exec(cell);
  if (slashed === null) return { why: 'it is not a date like 2026-11-22' };
  if (order === undefined) return { why: 'its order of day and month is not said' };
  const [, one, two, year = ''] = slashed;
  const [month, day] = order === 'mdy' ? [one, two] : [two, one];
  return inCalendar(cell, year.length === 2 ? `20${year}` : year, month, day);
}

/** True for a date whose meaning hangs on the order of day and month. */
export function needsOrder(cell: string): boolean {
  return SLASHED.test(cell);
}

function inCalendar(cell: string, year = '', month = '', day = ''): Reading<string> {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? { value: text } : { why: `${cell} is not in the calendar` };
}
