import { weekOfMonth, weekdayOf } from '../../time/calendar-day.ts';
import type { Question } from './question.ts';
import { readHours } from '../terminal/read-hours.ts';

const STARTS = { path: 'starts', kinds: ['events'], form: 'line' } as const;

/** When: opening hours of a resource, date and rule of an event. */
export const TIME_QUESTIONS: readonly Question[] = [
  {
    flag: 'hours',
    path: 'hours',
    kinds: ['resources'],
    form: 'line',
    message: 'Hours, like "mon-fri 09:00-17:00; sat 10:00-12:00" (empty if you do not know)',
    facts: (lines) => ({ hours: lines.flatMap(readHours) }),
  },
  {
    ...STARTS,
    flag: 'starts',
    message: 'First day and time, like 2026-12-03T17:30 (empty if it has no date)',
    facts: ([starts]) => ({ starts }),
  },
  {
    ...STARTS,
    flag: 'ends',
    path: 'ends',
    message: 'When does it end? Like 2026-12-03T19:00',
    when: ({ answers }) => answers['starts'] !== undefined,
    facts: ([ends], { answers }) => ({
      ...(answers['starts'] ? { starts: answers['starts'][0] } : {}),
      ends,
    }),
  },
  {
    flag: 'repeats',
    path: 'repeats.every',
    kinds: ['events'],
    form: 'one',
    message: 'Does it come again?',
    when: ({ answers }) => answers['starts'] !== undefined,
    choices: () => [
      { value: '', name: 'No' },
      { value: 'week', name: 'Every week on this day' },
      { value: 'month', name: 'Every month on this weekday, like the second Tuesday' },
      { value: 'year', name: 'Every year on this date' },
    ],
    suggested: () => [''],
    facts: ([every], { answers }) => ({
      repeats: ruleOf(every ?? '', answers['starts']?.[0] ?? ''),
    }),
  },
  {
    flag: 'when',
    path: 'when',
    kinds: ['events'],
    form: 'line',
    message: 'The time in words, like "One Saturday a month"',
    when: ({ answers }) => answers['starts'] === undefined,
    facts: ([when]) => ({ when }),
  },
];

function ruleOf(every: string, starts: string): Record<string, unknown> {
  const day = starts.slice(0, '2026-12-03'.length);
  if (every === 'year') return { every };
  const days = [weekdayOf(day)];
  return every === 'month' ? { every, weeks: [weekOfMonth(day)], days } : { every, days };
}
