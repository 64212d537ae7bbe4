// Ships to the browser, on the navigators' desk only.

/** Spans of time that a report may be about. */
export const PERIODS = ['month', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

const YEAR = 12;
/** A month before this is a clock that was wrong; nobody had a desk. */
const FIRST = '2020-01';

/**
 * Every month of a period, "2026-11", the oldest first; the last is today's.
 * @param today ISO day.
 * @param found months of letters, in any order.
 */
export function monthsOf(period: Period, today: string, found: readonly string[]): string[] {
  const last = today.slice(0, 7);
  switch (period) {
    case 'month':
      return [last];
    case 'year':
      return monthsFrom(before(last, YEAR - 1), last);
    case 'all': {
      const [first = last] = found.filter((month) => month >= FIRST && month <= last).toSorted();
      return monthsFrom(first, last);
    }
  }
}

function monthsFrom(first: string, last: string): string[] {
  const count = numberOf(last) - numberOf(first);
  return Array.from({ length: count + 1 }, (_, back) => before(last, count - back));
}

function before(month: string, months: number): string {
  const number = numberOf(month) - months;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
