import { publicWhereOf, wordsOf } from '../../directory/entry.ts';
import type { EntryWords } from '../../directory/entry.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import type { Phone } from '../../schema/where.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { fill } from '../../words/fill.ts';
import { sayEvidenceInFull } from '../../site/say-evidence.ts';
import { hoursInBrief } from '../../words/say-hours.ts';
import { stableId } from '../stable-id.ts';
import { worldNumber } from '../world-number.ts';
import type { Card, CardPhone } from './card.ts';
import { cardPath } from './card-path.ts';
import type { Contactable } from './card-path.ts';

/**
 * The contact card of an entry in one language; nothing for an entry that has none. An entry with discreet words has a
 * card that says no more than its discreet sheet, and no street: a phone shows its contacts to whoever holds it, and
 * hands them to every app that asks.
 * @param changed day the entry's facts last changed.
 */
export function cardOf(
  reader: Reader,
  entry: Contactable,
  changed: CalendarDay | undefined,
): Card | undefined {
  const path = cardPath(reader, entry, 4);
  if (path === undefined) return undefined;
  const { network } = reader.directory;
  const words = wordsOf(entry, reader.language);
  const hasDiscreet = entry.discreetCode !== undefined;
  const page = hasDiscreet ? reader.asset(`r/${entry.discreetCode}/`) : reader.to(`${entry.id}/`);
  const { phones = [], email, web } = entry.facts.contact ?? {};
  const shared = {
    page: absolute(network, page),
    source: absolute(network, reader.asset(path)),
    revised: changed,
    note: noteOf(reader, entry, words, absolute(network, page)),
  };
  if (words.discreet !== undefined)
    return {
      ...shared,
      uid: stableId(network, `sheets/${entry.discreetCode ?? ''}`),
      name: words.discreet.title,
      isGroup: false,
      phones: phones.map((phone) => phoneOf(reader, { ...phone, label: undefined }, words)),
      languages: [],
    };
  return {
    ...shared,
    uid: stableId(network, entry.id),
    name: words.title,
    organization: organizationOf(reader, entry, words),
    isGroup: entry.kind === 'groups',
    phones: phones.map((phone) => phoneOf(reader, phone, words)),
    email,
    web,
    address: addressOf(reader, entry),
    languages: entry.facts.languages ?? [],
  };
}

/** What it is, its hours, how sure all that is, and where to look again. A notice passes, a card stays: it has none. */
function noteOf(reader: Reader, entry: Contactable, words: EntryWords, page: string): string {
  const { site: said } = reader.words;
  const { discreet } = words;
  const evidence = evidenceOf(entry.facts, reader.today);
  const name = reader.say(reader.directory.network.name);
  return [
    discreet?.text ?? words.summary,
    entry.facts.status === 'paused' ? said.entry.paused : '',
    ...hoursOf(reader, entry, words),
    sayEvidenceInFull(said, reader.language, evidence),
    fill(said.contactCard.from, { network: name, address: page }),
  ]
    .filter(Boolean)
    .join('\n');
}

function hoursOf(reader: Reader, entry: Contactable, words: EntryWords): string[] {
  if (entry.kind !== 'resources') return [];
  const { hours = [] } = entry.facts;
  const { site: said } = reader.words;
  if (words.discreet !== undefined) {
    const bare = hours.map((line) => ({ ...line, note: undefined }));
    return hoursInBrief(said, reader.language, bare, (label) => label);
  }
  return [...hoursInBrief(said, reader.language, hours, words.label), words.hoursNote ?? ''];
}

/** A group with discreet words lends its name to no card: each of them would tell what the group keeps to itself. */
function organizationOf(
  { directory, language }: Reader,
  entry: Contactable,
  words: EntryWords,
): string | undefined {
  if (entry.kind === 'groups') return words.title;
  const group = directory.find('groups', entry.facts.group);
  return group?.discreetCode === undefined ? group && wordsOf(group, language).title : undefined;
}

function phoneOf(
  reader: Reader,
  { number, ext, label, text }: Phone,
  words: EntryWords,
): CardPhone {
  return {
    number,
    ext,
    world: worldNumber(reader.directory.network, number),
    label: label === undefined ? undefined : words.label(label),
    takesTexts: text === true,
  };
}

function addressOf({ directory: { network } }: Reader, entry: Contactable): Card['address'] {
  const where = publicWhereOf(entry);
  if (where === undefined) return undefined;
  const { name, street, town, zip } = where;
  return {
    street: street ?? name ?? '',
    town,
    region: network.region ?? '',
    zip: zip ?? '',
    country: network.country,
    label: [name, street, town, [network.region, zip].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(', '),
  };
}
