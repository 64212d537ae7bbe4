// Ships to the browser.
import { ANOTHER_LANGUAGE } from '../../draft/answers.ts';
import type { Answers } from '../../draft/answers.ts';
import { needsPhone } from '../../schema/request.ts';
import { fill } from '../../words/fill.ts';
import { othersHearOf } from './others-hear.ts';
import type { RequestFormProps } from '../request-form-props.ts';
import { upperFirst } from '../fields/show-time.ts';

/** One answer as it is read back. `field` is where it can be changed. */
export interface ReachFact {
  field: string;
  label: string;
  text: string;
  /** A number that should not stand on the screen unasked. */
  secret?: boolean;
}

/** How to reach the person, as they read it back before sending. Only what would be sent. */
export function describeReach(answers: Answers, props: RequestFormProps): ReachFact[] {
  const { words, language } = props;
  const { facts } = words.reach;
  const times = joined(
    language,
    answers.times.map((time) => facts.time[time]),
  );
  const found: (ReachFact | false)[] = [
    answers.forSomeone === 'yes' && {
      field: 'takenBy',
      label: facts.takenBy,
      text: answers.takenBy,
    },
    { field: 'name', label: facts.name, text: answers.name },
    ...describeWays(answers, props),
    { field: 'times', label: facts.times, text: upperFirst(times, language) },
    { field: 'neverTimes', label: facts.neverTimes, text: answers.neverTimes },
    { field: 'access', label: facts.access, text: answers.access },
    { field: 'language', label: facts.language, text: languageOf(answers, props) },
  ];
  return found
    .filter((fact) => fact !== false)
    .map((fact) => ({ ...fact, text: fact.text.trim() || words.check.blank }));
}

/** A phone number with its last four digits covered: "413-555-••••". */
export function coverNumber(text: string): string {
  return text.replace(/\d(?=(?:\D*\d){0,3}\D*$)/g, '•');
}

function describeWays(
  answers: Answers,
  { words, language }: RequestFormProps,
): (ReachFact | false)[] {
  const { reach } = words;
  const { facts } = reach;
  const { ways } = answers;
  const inOrder = ways.map((way, at) => (at === 0 ? reach.way[way] : facts.then[way]));
  const othersHear = othersHearOf(answers);
  const instead = [answers.insteadName, answers.insteadHow].map((text) => text.trim());
  return [
    { field: 'ways', label: facts.ways, text: joined(language, inOrder) },
    needsPhone(ways) && { field: 'phone', label: facts.phone, text: answers.phone, secret: true },
    ways.includes('call') && {
      field: 'voicemail',
      label: facts.voicemail,
      text: answers.voicemail === 'yes' ? reach.voicemailYes : reach.voicemailNo,
    },
    ways.includes('email') && { field: 'email', label: facts.email, text: answers.email },
    needsPhone(ways) &&
      (othersHear === 'words'
        ? {
            field: 'safeWords',
            label: facts.safeWords,
            text:
              answers.safeWords.trim() && fill(facts.quoted, { words: answers.safeWords.trim() }),
          }
        : { field: 'othersHear', label: facts.safeWords, text: reach.mayHear[othersHear] }),
    instead.some(Boolean) && {
      field: 'insteadName',
      label: facts.instead,
      text: instead.filter(Boolean).join(': '),
      secret: holdsNumber(answers.insteadHow),
    },
  ];
}

function languageOf(
  { language, languageName }: Answers,
  { language: ofThePage, languages }: RequestFormProps,
): string {
  const chosen = language || ofThePage;
  if (chosen === ANOTHER_LANGUAGE) return languageName;
  return languages.find(({ code }) => code === chosen)?.label ?? chosen;
}

function holdsNumber(text: string): boolean {
  return text.replace(/\D/g, '').length >= 7;
}

function joined(language: string, parts: string[]): string {
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(parts);
}
