import type { Thing } from './sheet.ts';

const DAYS: Readonly<Record<string, string>> = {
  ...{ MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' },
};
const WEEKS: Readonly<Record<string, string>> = {
  ...{ '1': '1st', '2': '2nd', '3': '3rd', '4': '4th', '5': '5th', '-1': 'last' },
};

/**
 * One schedule of HSDS as words that hours are read from ("1st Tue 10:00-12:00"). What no such words can say, like
 * every second week, becomes the schedule's own description, which a person then sorts out.
 */
export function hoursOf(schedule: Thing): string {
  const say = (key: string): string => {
    const value = schedule[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const [opens, closes] = [timeOf(say('opens_at')), timeOf(say('closes_at'))];
  const days =
    say('weekday') === ''
      ? say('byday')
          .split(',')
          .map((day) => dayOf(day.trim()))
      : [say('weekday')];
  const isOdd =
    days.includes(undefined) ||
    opens === '' ||
    closes === '' ||
    !['', '1'].includes(say('interval')) ||
    !['', 'WEEKLY', 'MONTHLY'].includes(say('freq')) ||
    ['byweekno', 'bymonthday', 'byyearday', 'valid_to', 'until', 'count'].some(
      (key) => say(key) !== '',
    );
  // HSDS has no 24:00: its field guidance ends a day so.
  if (!isOdd) return `${days.join(', ')} ${opens}-${closes === '23:59' ? '24:00' : closes}`;
  const named = [say('byday'), opens, closes].filter(Boolean).join(' ');
  return say('description') || (named === '' ? '' : `Schedule: ${named}`);
}

function dayOf(code: string): string | undefined {
  const [, week = '', day = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(code) ?? [];
  const name = DAYS[day];
  if (week === '') return name;
  const nth = WEEKS[week.replace('+', '')];
  return name === undefined || nth === undefined ? undefined : `${nth} ${name}`;
}

/** Without seconds and zone: "10:00:00Z" is 10:00 where the place is. */
function timeOf(text: string): string {
  return /^(\d{2}:\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?$/.exec(text)?.[1] ?? text;
}
