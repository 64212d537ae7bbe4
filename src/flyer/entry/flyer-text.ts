import { contactOf, waysOf, whereOf, wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import { renderSteps } from '../../directory/markdown.ts';
import type { Reader } from '../../site/reader.ts';
import { fill, list } from '../../words/fill.ts';
import { sayBefore } from '../../words/say-before.ts';
import { sayEvidenceInFull } from '../../site/say-evidence.ts';
import { hoursInBrief, isAlwaysOpen, sayHoursAge } from '../../words/say-hours.ts';
import { sayLanguage } from '../../words/say-language.ts';
import { capital } from '../../words/say-time.ts';
import { eventTime, sayRule } from '../../words/say-when.ts';
import { sayDay } from '../../words/say-date.ts';
import { longestNote, looksAgain } from '../frame/look-again.ts';
import { bodyParagraphs } from './body-paragraphs.ts';
import type { FlyerText } from './flyer.ts';
import { sayAlerts } from '../fit/say-alerts.ts';

/** What a flyer of an entry says in one language. */
export function flyerTextOf(reader: Reader, entry: Entry): FlyerText {
  const words = wordsOf(entry, reader.language);
  const said = reader.words.site;
  const need = reader.directory.needs.find(({ id }) => id === entry.facts.needs[0]);
  return {
    language: reader.language,
    direction: reader.direction,
    title: words.title,
    alerts: sayAlerts(reader, entry),
    paragraphs: [words.summary, ...details(reader, entry)],
    more: entry.kind === 'guides' ? [] : bodyParagraphs(words.body),
    who: words.who,
    when: whenOf(reader, entry),
    labels: { when: said.entry.when, where: said.entry.where },
    need: need === undefined ? '' : reader.say(need.label),
    call: sayCall(reader, entry),
    speak: saySpoken(reader, entry),
    evidence: evidenceOnPaper(reader, entry),
    note: longestNote(reader, looksAgain(entry, reader.today)),
  };
}

/** Where it is, the same in every language: never more than the entry may publish. */
export function flyerPlaceOf(entry: Entry): string {
  const where = whereOf(entry);
  if (where === undefined || where.location === 'none') return '';
  if (where.location === 'town') return where.town;
  return [where.name, where.street, where.town].filter(Boolean).join(', ');
}

/** How far the facts on a sheet can be trusted, and that it is a demonstration where it is one. */
export function evidenceOnPaper(reader: Reader, entry: Entry): string {
  const said = reader.words.site;
  const { facts, kind } = entry;
  return [
    kind === 'resources' ? sayHoursAge(said, reader.language, facts) : '',
    sayEvidenceInFull(said, reader.language, evidenceOf(facts, reader.today)),
    reader.directory.demonstration ? said.flyers.demo : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What to do with the number, or with the address that stands in its place. */
export function sayCall(reader: Reader, entry: Entry): string {
  const { flyers } = reader.words.site;
  const contact = contactOf(entry);
  const phone = contact?.phones?.[0];
  if (phone === undefined) {
    if (contact?.web !== undefined) return flyers.onWeb;
    return contact?.email === undefined ? '' : flyers.byEmail;
  }
  const always =
    entry.kind === 'resources' &&
    entry.facts.hours !== undefined &&
    isAlwaysOpen(entry.facts.hours);
  if (phone.text === true) return always ? flyers.callOrTextAlways : flyers.callOrText;
  return always ? flyers.callAlways : flyers.call;
}

/** Hours in a line or two; what is said instead where nobody knows them. Nothing for a group. */
export function whenOf(reader: Reader, entry: Entry): string[] {
  const words = wordsOf(entry, reader.language);
  const said = reader.words.site;
  if (entry.kind === 'resources') {
    const lines = entry.facts.hours
      ? hoursInBrief(said, reader.language, entry.facts.hours, words.label)
      : [];
    return lines.length > 0 ? lines : [words.hoursNote ?? said.hours.unknown];
  }
  if (entry.kind !== 'events') return [];
  const { facts } = entry;
  const rule = sayRule(said, reader.language, facts);
  const day =
    facts.starts !== undefined && facts.repeats === undefined
      ? sayDay(reader.language, facts.starts.slice(0, 10))
      : rule && (facts.last_seen === undefined ? rule : `${said.when.usually} ${rule}`);
  const time = eventTime(said, reader.language, facts)?.toLocaleLowerCase(reader.language);
  const line = [day, time].filter(Boolean).join(', ');
  return [line === '' ? (words.when ?? '') : capital(reader.language, line)].filter(Boolean);
}

function saySpoken(reader: Reader, entry: Entry): string {
  const { flyers, entry: said } = reader.words.site;
  const { facts } = entry;
  const languages = 'languages' in facts ? facts.languages : undefined;
  const interpreters = 'interpreters' in facts && facts.interpreters === true;
  const names = languages?.map((code) => sayLanguage(reader.language, code));
  return [
    names === undefined ? '' : `${flyers.weSpeak}: ${list(reader.language, names)}.`,
    interpreters ? said.interpreters : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function details(reader: Reader, entry: Entry): string[] {
  const words = wordsOf(entry, reader.language);
  const said = reader.words.site;
  switch (entry.kind) {
    case 'resources':
    case 'events': {
      const { asks_for, booking, cost, where } = entry.facts;
      const access = where?.access?.map((kind) => said.vocabulary.access[kind]) ?? [];
      // The number stands large below, and the age of the hours in the evidence.
      const before = sayBefore(said, reader.language, { asks_for, booking, cost }, words.bring);
      return [
        [...before, words.costNote].filter(Boolean).join(' '),
        words.how ?? '',
        words.directions ?? '',
        [
          access.length > 0 ? `${list(reader.language, access)}.` : '',
          where?.bus === undefined ? '' : fill(said.flyers.bus, { lines: where.bus }),
        ]
          .filter(Boolean)
          .join(' '),
        comesHow(reader, entry),
      ];
    }
    case 'groups':
      return [words.join ?? ''];
    case 'guides': {
      const { steps } = renderSteps(words.body, '');
      return [
        steps.map((step, index) => `${index + 1}. ${step.title}`).join('. ') + '.',
        words.caution ?? '',
      ];
    }
  }
}

/** How help comes to people, where they need not go to it. A number says so itself. */
function comesHow(reader: Reader, entry: Entry): string {
  if (flyerPlaceOf(entry) !== '') return '';
  return waysOf(entry)
    .filter((way) => way === 'online' || way === 'delivery' || way === 'mail')
    .map((way) => reader.words.site.entry.noWhere[way])
    .join(' ');
}
