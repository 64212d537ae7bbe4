import type { DayOfWeek } from 'schema-dts';
import type { Day } from '../../schema/vocabulary.ts';

const DAYS = {
  sun: 'https://schema.org/Sunday',
  mon: 'https://schema.org/Monday',
  tue: 'https://schema.org/Tuesday',
  wed: 'https://schema.org/Wednesday',
  thu: 'https://schema.org/Thursday',
  fri: 'https://schema.org/Friday',
  sat: 'https://schema.org/Saturday',
} as const satisfies Record<Day, DayOfWeek>;

/** A weekday as schema.org names it. */
export function dayOfWeek(day: Day): (typeof DAYS)[Day] {
  return DAYS[day];
}
