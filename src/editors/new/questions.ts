import { didYouMean } from '../../check/nearest.ts';
import { isMap } from '../entry-file/is-map.ts';
import { KINDS } from '../../schema/vocabulary.ts';
import { CommandError } from '../terminal/command-error.ts';
import { readPhone } from '../terminal/read-phone.ts';
import { hasMoreThanTown, hasTown, PLACE_QUESTIONS } from './place-questions.ts';
import type { Answers, Facts, Question, Situation } from './question.ts';
import { TIME_QUESTIONS } from './time-questions.ts';
import { vocabularyOf } from '../terminal/vocabulary-of.ts';

const OF_A_PLACE = ['resources', 'groups', 'events'] as const;
const BEFORE_YOU_GO = ['resources', 'events'] as const;

/** What `npm run new` asks, in this order. Of `facts` nothing is a guess: an empty answer leaves the key out. */
export const QUESTIONS: readonly Question[] = [
  { ...textOf('title'), kinds: KINDS, required: true },
  { ...textOf('summary'), kinds: KINDS, required: true },
  {
    flag: 'need',
    path: 'needs',
    kinds: KINDS,
    form: 'many',
    required: true,
    choices: ({ known }) =>
      known.needs.map(({ id, label }) => ({ value: id, name: `${label['en'] ?? id} (${id})` })),
    facts: (needs) => ({ needs }),
  },
  {
    flag: 'type',
    path: 'kind',
    kinds: ['groups', 'events'],
    form: 'one',
    required: true,
    choices: ({ kind }) => vocabularyOf(kind, 'kind'),
    facts: ([kind]) => ({ kind }),
  },
  ...PLACE_QUESTIONS,
  {
    flag: 'serves',
    path: 'serves',
    kinds: OF_A_PLACE,
    form: 'line',
    message:
      'For people in (areas, towns or "anywhere", with commas between; empty if you do not know)',
    facts: (answer, { known }) => ({
      serves: answer.flatMap(byComma).map((name) => knownArea(name, known)),
    }),
  },
  {
    flag: 'phone',
    path: 'contact.phones.number',
    kinds: OF_A_PLACE,
    form: 'lines',
    message: 'A public phone number, with its area code',
    facts: (numbers, { known }) => ({
      contact: { phones: numbers.map((number) => ({ number: readPhone(number, known.network) })) },
    }),
  },
  { ...textOf('web', 'contact.web'), kinds: OF_A_PLACE, facts: ([web]) => ({ contact: { web } }) },
  {
    ...textOf('email', 'contact.email'),
    kinds: OF_A_PLACE,
    facts: ([email]) => ({ contact: { email } }),
  },
  {
    flag: 'way',
    path: 'ways',
    kinds: BEFORE_YOU_GO,
    form: 'many',
    choices: ({ kind }) => vocabularyOf(kind, 'ways'),
    suggested: ({ answers }) => likelyWays(answers),
    facts: (ways) => ({ ways }),
  },
  ...TIME_QUESTIONS,
  {
    flag: 'cost',
    path: 'cost',
    kinds: ['resources', 'events', 'guides'],
    form: 'one',
    choices: ({ kind }) => [...vocabularyOf(kind, 'cost'), { value: '', name: 'I do not know' }],
    suggested: () => [''],
    facts: ([cost]) => ({ cost }),
  },
  { ...textOf('who'), kinds: BEFORE_YOU_GO },
  { ...textOf('how'), kinds: BEFORE_YOU_GO },
  { ...textOf('join'), kinds: ['groups'] },
  {
    flag: 'step',
    path: 'body',
    kinds: ['guides'],
    form: 'lines',
    message: 'A step, as a short heading (its text comes later, in the file)',
    facts: () => ({}),
  },
  {
    ...textOf('body'),
    kinds: KINDS,
    message:
      'What else should a neighbor know? (short sentences; more can come later, in the file)',
    facts: () => ({}),
  },
  {
    ...textOf('source', 'sources.url'),
    kinds: KINDS,
    message: 'Address of the public page you have this from (empty if there is none)',
    facts: ([url], { answers, today }) => ({
      sources: [
        {
          url,
          from: answers['source-from']?.[0] ?? 'own-page',
          seen: answers['seen']?.[0] ?? today,
        },
      ],
    }),
  },
  {
    flag: 'source-from',
    path: 'sources.from',
    kinds: KINDS,
    form: 'one',
    when: ({ answers }) => answers['source'] !== undefined,
    choices: ({ kind }) =>
      vocabularyOf(kind, 'sources.from').filter(({ value }) => value !== 'common-knowledge'),
    suggested: () => ['own-page'],
    facts: () => ({}),
  },
  {
    flag: 'seen',
    path: 'sources.seen',
    kinds: KINDS,
    form: 'line',
    when: ({ answers }) => answers['source'] !== undefined,
    suggested: ({ today }) => [today],
    facts: ([seen = ''], { today }) => {
      if (seen > today) throw new CommandError(`${seen} is in the future. Today is ${today}.`);
      return { sources: [{ url: 'https://page.example', from: 'own-page', seen }] };
    },
  },
];

/** What the answers make together. */
export function factsOf(given: Situation): Facts {
  const situation = { ...given, answers: withPlainAnswers(given) };
  const made = QUESTIONS.flatMap(({ flag, facts }) => {
    const answer = situation.answers[flag];
    return answer === undefined || flag === 'seen' ? [] : [facts(answer, situation)];
  });
  const merged: Record<string, unknown> = {};
  for (const [key, value] of made.flatMap((part) => Object.entries(part))) {
    const before = merged[key];
    merged[key] = isMap(before) && isMap(value) ? { ...before, ...value } : value;
  }
  return merged;
}

/** What follows from the other answers and is still written out, so that nobody reads another thing into its absence. */
function withPlainAnswers({ kind, answers }: Situation): Answers {
  const ways = likelyWays(answers);
  return {
    ...(hasTown(answers) ? { location: [hasMoreThanTown(answers) ? 'street' : 'town'] } : {}),
    ...((kind === 'resources' || kind === 'events') && ways.length > 0 ? { way: ways } : {}),
    ...answers,
  };
}

function likelyWays(answers: Answers): string[] {
  if (hasTown(answers)) return ['in-person'];
  if (answers['phone'] !== undefined) return ['phone'];
  return answers['web'] === undefined ? [] : ['online'];
}

/** The text below the facts: what was said, then a heading for each step. */
export function bodyOf({ answers }: Situation): string {
  const steps = (answers['step'] ?? []).map((step) => `## ${step}`);
  return [...(answers['body'] ?? []), ...steps].join('\n\n');
}

function textOf(flag: string, path = flag): Pick<Question, 'flag' | 'path' | 'form' | 'facts'> {
  return { flag, path, form: 'line', facts: ([text]) => ({ [path]: text }) };
}

function byComma(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function knownArea(name: string, { network, places }: Situation['known']): string {
  const named = network.areas.map(({ id, name: names }) => [id, ...Object.values(names)]);
  const area = named.find((names) => names.some((each) => isSame(each, name)))?.[0];
  const town = places.find((place) => isSame(place.town, name))?.town;
  const found = area ?? town ?? (isSame(name, 'anywhere') ? 'anywhere' : undefined);
  if (found !== undefined) return found;
  const all = [
    ...named.flatMap(([id = '']) => id),
    ...places.map((place) => place.town),
    'anywhere',
  ];
  throw new CommandError(
    `"${name}" is neither an area of network.yaml nor a town of places.csv: ${didYouMean(name, all) ?? `write one of ${named.map(([id]) => id).join(', ')}, a town, or anywhere.`}`,
  );
}

function isSame(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;
}
