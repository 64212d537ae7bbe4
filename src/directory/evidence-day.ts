import { latestDay } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { Entry } from './entry.ts';

/** The last day on which somebody looked at an entry's facts: its check, or the newest day a source was seen. */
export function evidenceDay({ facts }: Entry): CalendarDay | undefined {
  return latestDay([facts.checked?.date, ...facts.sources.map(({ seen }) => seen)]);
}
