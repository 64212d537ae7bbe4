// Ships to the browser, on the navigators' desk only.
import { count } from '../../../words/fill.ts';
import type { DeskProps } from '../../desk-props.ts';
import type { Shown } from '../../report/count-report.ts';

/** Up to this many hours they are said as hours, then as days. */
const AS_HOURS = 48;

/** How long neighbors waited for an answer. */
export function FirstContact({ hours, words, language }: FirstContactProps) {
  return (
    <p className="report-contact">
      {words.firstContact}: <strong>{sayHours(hours, words, language)}</strong>
      <br />
      <small>{words.hoursRule}</small>
    </p>
  );
}

function sayHours(hours: Shown, words: FirstContactProps['words'], language: string): string {
  if (hours === undefined) return words.hidden;
  return hours <= AS_HOURS
    ? count(language, words.hours, hours)
    : count(language, words.days, Math.round(hours / 24));
}

interface FirstContactProps {
  hours: Shown;
  words: Pick<
    DeskProps['words']['report'],
    'firstContact' | 'hidden' | 'hours' | 'days' | 'hoursRule'
  >;
  language: string;
}
