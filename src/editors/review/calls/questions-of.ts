import { contactOf, servesOf, whereOf, wordsOf } from '../../../directory/entry.ts';
import type { Entry } from '../../../directory/entry.ts';
import type { Reader } from '../../../site/reader.ts';
import type { callSheet } from '../../../words/en/call-sheet.ts';
import { list } from '../../../words/fill.ts';
import { hoursInBrief } from '../../../words/say-hours.ts';
import { sayLanguage } from '../../../words/say-language.ts';
import { eventTime, sayRule } from '../../../words/say-when.ts';
import type { Widen } from '../../../words/widen.ts';

export type CallSheetWords = Widen<typeof callSheet>;

/** One line to read aloud. `answer` is what we say now; nothing = we do not know it. */
export type Question = { ask: string; answer?: string };

/** What to ask about an entry: what it says, and what a neighbor would want to know and it does not say. */
export function questionsOf(entry: Entry, reader: Reader, said: CallSheetWords): Question[] {
  const asked = said.questions;
  const words = wordsOf(entry, reader.language);
  const { notice } = words;
  return [
    { ask: asked.goesOn, answer: words.summary },
    ...(notice === undefined ? [] : [{ ask: asked.notice, answer: notice }]),
    ...timeQuestions(entry, reader, asked),
    ...placeQuestions(entry, reader, said),
    ...termQuestions(entry, reader, said),
    ...(contactOf(entry)?.phones === undefined ? [{ ask: asked.phone }] : []),
  ];
}

/** The same for help that somebody may have to hide: hours and languages, nothing that tells what it is. */
export function discreetQuestionsOf(
  entry: Entry,
  reader: Reader,
  { questions: asked }: CallSheetWords,
): Question[] {
  const { language, words } = reader;
  // A note of an hour, or a sentence about hours, may tell what is behind the door.
  const hours = entry.kind === 'resources' ? (entry.facts.hours ?? []) : [];
  const bare = hours.map((opening) => ({ ...opening, note: undefined }));
  return [
    { ask: asked.goesOn },
    question(asked.hours, hoursInBrief(words.site, language, bare, String)),
    ...languageQuestion(entry, reader, asked),
  ];
}

function timeQuestions(
  entry: Entry,
  reader: Reader,
  asked: CallSheetWords['questions'],
): Question[] {
  const { language, words } = reader;
  const { hoursNote, when, label } = wordsOf(entry, language);
  if (entry.kind === 'resources') {
    const hours = hoursInBrief(words.site, language, entry.facts.hours ?? [], label);
    return [question(asked.hours, [...hours, hoursNote])];
  }
  if (entry.kind !== 'events') return [];
  const { facts } = entry;
  const rule = sayRule(words.site, language, facts);
  const day = rule === undefined && when === undefined ? facts.starts?.slice(0, 10) : undefined;
  return [question(asked.when, [when, rule, day, eventTime(words.site, language, facts)])];
}

function placeQuestions(
  entry: Entry,
  { language, words }: Reader,
  said: CallSheetWords,
): Question[] {
  const where = whereOf(entry);
  if (where === undefined || where.location === 'none') return [];
  // Whoever published only the town wants the rest to stay unknown.
  if (where.location === 'town')
    return [{ ask: said.questions.where, answer: `${where.town}. ${said.townOnly}` }];
  const { directions } = wordsOf(entry, language);
  const access = words.site.vocabulary.access;
  const ways = where.access?.map((way) => access[way]);
  return [
    question(said.questions.where, [where.name, where.street, where.town, directions]),
    question(said.questions.access, ways === undefined ? [] : [list(language, ways)]),
  ];
}

function termQuestions(entry: Entry, reader: Reader, said: CallSheetWords): Question[] {
  const { language, words } = reader;
  const asked = said.questions;
  const { who, costNote, join } = wordsOf(entry, language);
  if (entry.kind === 'guides') return [];
  if (entry.kind === 'groups')
    return [question(asked.join, [join]), ...languageQuestion(entry, reader, asked)];
  const { facts } = entry;
  const { asks, cost } = words.site.vocabulary;
  const papers = facts.asks_for?.map((thing) => asks[thing]);
  const sentences = words.site.entry;
  const booking = {
    none: sentences.noBooking,
    'call-first': sentences.callFirstPlain,
    appointment: sentences.appointment,
    referral: sentences.referral,
  };
  const areas = new Map(
    reader.directory.network.areas.map(({ id, name }) => [id, reader.say(name)]),
  );
  const served = servesOf(entry).filter((place) => place !== 'anywhere');
  return [
    question(asked.who, [who]),
    ...(served.length === 0
      ? []
      : [
          question(asked.serves, [
            list(
              language,
              served.map((place) => areas.get(place) ?? place),
            ),
          ]),
        ]),
    question(asked.asks_for, [
      papers === undefined
        ? undefined
        : papers.length === 0
          ? said.asksNothing
          : list(language, papers),
    ]),
    question(asked.cost, [facts.cost && cost[facts.cost], costNote]),
    question(asked.booking, [facts.booking && booking[facts.booking]]),
    ...languageQuestion(entry, reader, asked),
  ];
}

function languageQuestion(
  entry: Entry,
  { language, words }: Reader,
  asked: CallSheetWords['questions'],
): Question[] {
  if (!('where' in entry.facts || 'contact' in entry.facts || 'languages' in entry.facts))
    return [];
  const { facts } = entry;
  const spoken =
    'languages' in facts ? facts.languages?.map((code) => sayLanguage(language, code)) : undefined;
  const interpreters =
    'interpreters' in facts && facts.interpreters ? words.site.entry.interpreters : undefined;
  return [question(asked.languages, [spoken && list(language, spoken), interpreters])];
}

function question(ask: string, parts: readonly (string | undefined)[]): Question {
  const known = parts.filter((part) => part !== undefined && part !== '');
  return known.length === 0 ? { ask } : { ask, answer: known.join(' · ') };
}
