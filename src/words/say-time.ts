// Ships to the browser.
import { fill } from './fill.ts';
import type { SiteWords } from './words.ts';

/** The words of the clock. */
export type ClockWords = Pick<SiteWords['hours'], 'am' | 'pm' | 'noon' | 'midnight' | 'clock'>;
export type RangeWords = ClockWords & Pick<SiteWords['hours'], 'range' | 'allDay'>;

/** "15:30" as people say it: "3:30 pm", "noon", or "15:30" where the clock has 24 hours. */
export function sayTime(words: { hours: ClockWords }, time: string): string {
  const { hours: said } = words;
  if (said.clock === 24) return time;
  if (time === '12:00') return said.noon;
  if (time === '00:00' || time === '24:00') return said.midnight;
  return fill(isMorning(time) ? said.am : said.pm, { time: bare(time) });
}

/** "3 to 5 pm", "11:30 am to 1 pm", "noon to 3 pm", or "24 hours". */
export function sayRange(words: { hours: RangeWords }, opens: string, closes: string): string {
  const { hours: said } = words;
  if (opens === '00:00' && closes === '24:00') return said.allDay;
  const sameHalf =
    said.clock === 12 &&
    !isNamed(opens) &&
    !isNamed(closes) &&
    isMorning(opens) === isMorning(closes);
  return fill(said.range, {
    from: sameHalf ? bare(opens) : sayTime(words, opens),
    to: sayTime(words, closes),
  });
}

/** A sentence's first letter as a capital, for lines that begin with a time. */
export function capital(language: string, text: string): string {
  return text.replace(/^(\p{Cf}*)(\P{Cf})/u, (_, marks: string, letter: string) => {
    return marks + letter.toLocaleUpperCase(language);
  });
}

/** "9", "9:30": hours without a leading zero, minutes only when there are some. */
function bare(time: string): string {
  const [hours = '0', minutes = '00'] = time.split(':');
  const hour = Number(hours) % 12 || 12;
  return minutes === '00' ? String(hour) : `${hour}:${minutes}`;
}

function isMorning(time: string): boolean {
  return Number(time.slice(0, 2)) % 24 < 12;
}

function isNamed(time: string): boolean {
  return ['12:00', '00:00', '24:00'].includes(time);
}
