import type { OpeningHoursSpecificationLeaf } from 'schema-dts';
import { closedDays } from '../../directory/closed-days.ts';
import type { OpeningHours } from '../../schema/hours.ts';
import type { Resource } from '../../schema/resource.ts';
import { addDays, weekdayOf } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { isInSeason, isInWeeks } from '../../time/occurrences.ts';
import { comingSeason } from '../coming-season.ts';
import { dayOfWeek } from './day-of-week.ts';

/** Days for which "the first Tuesday" is said as dates: every such rule has at least one in them. */
const DAYS_AHEAD = 63;

/**
 * Opening hours as schema.org has them: weekdays, and from when until when they hold. It knows no week of the month, so
 * those are said as the days of the coming nine weeks; a season is the one that runs or is the next. A closure is a span
 * that opens and closes at midnight, as Google and OpenActive read it. Nothing while the entry is paused.
 */
export function openingHoursOf(
  { hours = [], status, notice }: Pick<Resource, 'hours' | 'status' | 'notice'>,
  today: CalendarDay,
): OpeningHoursSpecificationLeaf[] {
  if (status !== 'open' || hours.length === 0) return [];
  const closed = closedDays(notice);
  return [
    ...hours.flatMap((line) =>
      line.weeks === undefined ? weekly(line, today) : dated(line, today),
    ),
    ...(closed === undefined || closed.until < today
      ? []
      : [specification({ opens: '00:00', closes: '00:00' }, {}, closed)]),
  ];
}

function weekly(line: OpeningHours, today: CalendarDay): OpeningHoursSpecificationLeaf {
  const season = line.season && comingSeason(line.season, today);
  return specification(line, { dayOfWeek: line.days.map(dayOfWeek) }, season);
}

function dated(line: OpeningHours, today: CalendarDay): OpeningHoursSpecificationLeaf[] {
  return Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(today, ahead))
    .filter(
      (day) =>
        line.days.includes(weekdayOf(day)) &&
        isInWeeks(line.weeks, day) &&
        isInSeason(line.season, day),
    )
    .map((day) => specification(line, {}, { from: day, until: day }));
}

function specification(
  { opens, closes }: Pick<OpeningHours, 'opens' | 'closes'>,
  days: Pick<OpeningHoursSpecificationLeaf, 'dayOfWeek'>,
  span: { from: CalendarDay; until: CalendarDay } | undefined,
): OpeningHoursSpecificationLeaf {
  return {
    '@type': 'OpeningHoursSpecification',
    ...days,
    opens,
    // 24:00 is no time of schema.org: it would be the first minute of the same day.
    closes: closes === '24:00' ? '23:59' : closes,
    validFrom: span?.from,
    validThrough: span?.until,
  };
}
