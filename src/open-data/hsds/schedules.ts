import type { EntryOf, EntryWords } from '../../directory/entry.ts';
import type { OpeningHours } from '../../schema/hours.ts';
import type { Reader } from '../../site/reader.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { localClock } from '../../time/local-clock.ts';
import type { LocalClock } from '../../time/local-clock.ts';
import { sayOffset } from '../../time/say-offset.ts';
import { hoursInBrief, sayHoursAge } from '../../words/say-hours.ts';
import { comingSeason } from '../coming-season.ts';
import { dayCode } from '../day-code.ts';
import { stableId } from '../stable-id.ts';
import { eachOnce, given } from './given.ts';
import type { Schedule } from './schemas.ts';

const HOUR_MS = 3_600_000;

/**
 * Opening hours as HSDS schedules, one for each line, and one more for what is only said in words. A season is the one
 * that runs or comes next. HSDS knows an offset from UTC but no time zone: the offset is that of the day of the build,
 * or of a coming season's first day. What holds is the time on the clock, before the offset.
 */
export function schedulesOf(
  reader: Reader,
  { id, facts }: EntryOf<'resources'>,
  words: EntryWords,
): Schedule[] {
  const { network } = reader.directory;
  const clock = localClock(network.time_zone);
  const notes = sayHoursAge(reader.words.site, reader.language, facts);
  const lines = (facts.hours ?? []).map((line) => ({
    id: stableId(network, `${id}/schedule/${nameOf(line)}`),
    ...recurrence(line, reader.today, clock),
    description: hoursInBrief(reader.words.site, reader.language, [line], words.label).join(' '),
    ...given({ notes }),
  }));
  if (words.hoursNote === undefined) return eachOnce(lines);
  const note = { id: stableId(network, `${id}/schedule/note`), description: words.hoursNote };
  return eachOnce([...lines, lines.length === 0 ? { ...note, ...given({ notes }) } : note]);
}

function recurrence(line: OpeningHours, today: CalendarDay, clock: LocalClock): Partial<Schedule> {
  const season = line.season && comingSeason(line.season, today);
  const day = season && season.from > today ? season.from : today;
  const opens = Date.parse(`${day}T${wallTime(line.opens)}Z`);
  const offset = opens - clock.instantOf(day, wallTime(line.opens));
  return {
    ...(season ? { valid_from: season.from, valid_to: season.until } : {}),
    timezone: offset / HOUR_MS,
    wkst: 'SU',
    freq: line.weeks === undefined ? 'WEEKLY' : 'MONTHLY',
    byday: (line.weeks ?? [''])
      .flatMap((week) => line.days.map((each) => `${week}${dayCode(each)}`))
      .join(','),
    opens_at: `${wallTime(line.opens)}${sayOffset(offset)}`,
    closes_at: `${wallTime(line.closes)}${sayOffset(offset)}`,
  };
}

/** HSDS writes the end of a day as 23:59 ("24h opening" in its field guidance). */
function wallTime(time: string): string {
  return time === '24:00' ? '23:59' : time;
}

/** A line keeps its id when others come or go around it. */
function nameOf({ days, weeks = [], season, opens, closes, note = '' }: OpeningHours): string {
  const within = season === undefined ? '' : `${season.from}-${season.until}`;
  return [days.join(), weeks.join(), within, opens, closes, note].join('/');
}
