import { contactOf, whereOf, wordsOf } from '../directory/entry.ts';
import type { Entry } from '../directory/entry.ts';
import { evidenceOf } from '../directory/evidence.ts';
import { renderSteps } from '../directory/markdown.ts';
import type { Reader } from '../site/reader.ts';
import { fill, list } from '../words/fill.ts';
import { sayBefore } from '../words/say-before.ts';
import { sayEvidence } from '../words/say-evidence.ts';
import { hoursInBrief } from '../words/say-hours.ts';
import { sayLanguage } from '../words/say-language.ts';
import { capital } from '../words/say-time.ts';
import { eventTime, sayRule } from '../words/say-when.ts';
import { sayDay, sayLooseDate } from '../words/say-date.ts';

/** One language's words on a flyer. */
export type FlyerText = {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /**
   * The summary, then what may be left out when it does not fit. The same places in every language, so an
   * empty one stays.
   */
  paragraphs: string[];
  /** Bold, and never left out. */
  who: string | undefined;
  when: string[];
  labels: { when: string; where: string };
  need: string;
  network: string;
  call: string;
  speak: string;
  evidence: string;
};

export function flyerTextOf(reader: Reader, entry: Entry): FlyerText {
  const words = wordsOf(entry, reader.language);
  const said = reader.words.site;
  const need = reader.directory.needs.find(({ id }) => id === entry.facts.needs[0]);
  const { stand, from } = sayEvidence(said, reader.language, evidenceOf(entry.facts, reader.today));
  const phone = contactOf(entry)?.phones?.[0];
  const languages = 'languages' in entry.facts ? entry.facts.languages : undefined;
  return {
    language: reader.language,
    direction: reader.direction,
    title: words.title,
    paragraphs: [words.summary, ...details(reader, entry)],
    who: words.who,
    when: whenOf(reader, entry),
    labels: { when: said.entry.when, where: said.entry.where },
    need: need === undefined ? '' : reader.say(need.label),
    network: reader.say(reader.directory.network.name),
    call:
      phone === undefined ? '' : phone.text === true ? said.flyers.callOrText : said.flyers.call,
    speak:
      languages === undefined
        ? ''
        : `${said.flyers.weSpeak}: ${list(
            reader.language,
            languages.map((code) => sayLanguage(reader.language, code)),
          )}.`,
    evidence: [
      hoursAge(reader, entry),
      stand,
      from,
      reader.directory.demonstration ? said.flyers.demo : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** Where it is, the same in every language: never more than the entry may publish. */
export function flyerPlaceOf(entry: Entry): string {
  const where = whereOf(entry);
  if (where === undefined || where.location === 'none') return '';
  if (where.location === 'town') return where.town;
  return [where.name, where.street, where.town].filter(Boolean).join(', ');
}

function details(reader: Reader, entry: Entry): string[] {
  const words = wordsOf(entry, reader.language);
  const said = reader.words.site;
  switch (entry.kind) {
    case 'resources':
    case 'events': {
      const access = entry.facts.where?.access?.map((kind) => said.vocabulary.access[kind]) ?? [];
      const { asks_for, booking, cost } = entry.facts;
      // The number stands large below, and the age of the hours in the evidence.
      const before = sayBefore(said, reader.language, { asks_for, booking, cost }, words.bring);
      return [
        before.join(' '),
        words.how ?? '',
        words.directions ?? '',
        access.length > 0 ? `${list(reader.language, access)}.` : '',
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

function hoursAge(reader: Reader, entry: Entry): string {
  if (entry.kind !== 'resources' || entry.facts.hours_dated === undefined) return '';
  const date = sayLooseDate(reader.language, entry.facts.hours_dated);
  return fill(reader.words.site.entry.oldHours, { date });
}

function whenOf(reader: Reader, entry: Entry): string[] {
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
