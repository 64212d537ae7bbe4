// Ships to the browser, inline on every sheet. Without it a line stays to write the day on.
import { addDays, dayAt } from '../../time/calendar-day.ts';
import { DATE, sayDay } from '../../words/say-date.ts';
import { fill } from '../../words/fill.ts';

/**
 * Writes the day of printing on a sheet. `[data-printed]` holds the sentence, with {date} and, where the sheet should
 * be looked at again, {again}: that day is `data-again`, or `data-days` after today when it is absent or has passed.
 */
export function stampDay(page: Document, now: number): void {
  const zone = page.documentElement.dataset['zone'] ?? 'UTC';
  const today = dayAt(new Date(now), zone);
  page.querySelectorAll<HTMLElement>('[data-printed]').forEach((line) => {
    const { printed = '', again = '', days = '30' } = line.dataset;
    const language = line.closest<HTMLElement>('[lang]')?.lang ?? page.documentElement.lang;
    const next = again > today ? again : addDays(today, Number(days));
    line.textContent = fill(printed, {
      date: sayDay(language, today, DATE),
      again: sayDay(language, next, DATE),
    });
  });
}
