import { contactOf, whereOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { numberOnPaper } from '../entry/flyer-of.ts';
import { evidenceOnPaper, sayCall } from '../entry/flyer-text.ts';
import type { Flyer, FlyerText } from '../entry/flyer.ts';
import { longestNote, looksAgain } from '../frame/look-again.ts';
import { discreetTextOf } from './discreet-text.ts';

/**
 * The discreet flyer of an entry: neutral words, numbers without their labels, the street without the name of the
 * house, and a code that leads to the neutral page. No need, no web address.
 */
export function discreetFlyerOf(readers: readonly [Reader, ...Reader[]], entry: Entry): Flyer {
  const phones = contactOf(entry)?.phones ?? [];
  const lines = placeLines(entry);
  return {
    texts: readers.map((reader) => textOf(reader, entry, phones.length > 0)),
    place: lines.join(', '),
    placeLines: lines,
    phones: phones.map((phone) => ({ number: numberOnPaper(readers[0], phone), labels: [] })),
    web: undefined,
    code: entry.discreetCode ?? entry.short,
    looks: looksAgain(entry, readers[0].today),
  };
}

function textOf(reader: Reader, entry: Entry, callable: boolean): FlyerText {
  const { title, text, hours, alerts } = discreetTextOf(reader, entry);
  const { entry: said } = reader.words.site;
  return {
    language: reader.language,
    direction: reader.direction,
    title,
    alerts,
    paragraphs: [text],
    more: [],
    who: undefined,
    when: hours,
    labels: { when: said.when, where: said.where },
    need: '',
    call: callable ? sayCall(reader, entry) : '',
    speak: '',
    evidence: evidenceOnPaper(reader, entry),
    note: longestNote(reader, looksAgain(entry, reader.today)),
  };
}

function placeLines(entry: Entry): string[] {
  const where = whereOf(entry);
  if (where === undefined || where.location === 'none') return [];
  return [where.location === 'street' ? (where.street ?? '') : '', where.town].filter(Boolean);
}
