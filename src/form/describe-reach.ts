// Ships to the browser.
import { ANOTHER_LANGUAGE } from '../draft/answers.ts';
import type { Answers } from '../draft/answers.ts';
import { needsPhone } from '../schema/request.ts';
import type { RequestFormProps } from './request-form-props.ts';

/** One answer as it is read back. `field` is where it can be changed. */
export interface ReachFact {
  field: string;
  label: string;
  text: string;
  /** A number that should not stand on the screen unasked. */
  secret?: boolean;
}

/** How to reach the person, as they read it back before sending. Only what would be sent. */
export function describeReach(
  answers: Answers,
  { words, language, languages }: RequestFormProps,
): ReachFact[] {
  const { check, reach } = words;
  const { ways } = answers;
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'long' });
  const chosen = answers.language || language;
  const facts: (ReachFact | false)[] = [
    { field: 'name', label: check.name, text: answers.name },
    { field: 'ways', label: check.ways, text: list.format(ways.map((way) => reach.way[way])) },
    needsPhone(ways) && { field: 'phone', label: check.phone, text: answers.phone, secret: true },
    ways.includes('call') && {
      field: 'voicemail',
      label: check.voicemail,
      text: answers.voicemail === 'yes' ? reach.voicemailYes : reach.voicemailNo,
    },
    ways.includes('email') && { field: 'email', label: check.email, text: answers.email },
    needsPhone(ways) && {
      field: 'safeWords',
      label: check.safeWords,
      text: answers.safeWords.trim() || check.safeWordsNone,
    },
    {
      field: 'times',
      label: check.times,
      text: list.format(answers.times.map((time) => reach.time[time])),
    },
    { field: 'neverTimes', label: check.neverTimes, text: answers.neverTimes },
    { field: 'access', label: check.access, text: answers.access },
    {
      field: 'language',
      label: check.language,
      text:
        chosen === ANOTHER_LANGUAGE
          ? answers.languageName
          : (languages.find(({ code }) => code === chosen)?.label ?? chosen),
    },
  ];
  return facts
    .filter((fact) => fact !== false)
    .map((fact) => ({ ...fact, text: fact.text.trim() || check.blank }));
}

/** A phone number with its last four digits covered: "413-555-••••". */
export function coverNumber(text: string): string {
  return text.replace(/\d(?=(?:\D*\d){0,3}\D*$)/g, '•');
}
