import type { ContactPointLeaf } from 'schema-dts';
import type { EntryWords } from '../../directory/entry.ts';
import type { Contact, Phone } from '../../schema/where.ts';
import type { Reader } from '../../site/reader.ts';
import { worldNumber } from '../world-number.ts';

/** Each phone number with its label and the languages spoken there. */
export function contactPointsOf(
  reader: Reader,
  contact: Contact | undefined,
  words: EntryWords,
): ContactPointLeaf[] {
  return (contact?.phones ?? []).map((phone) => ({
    '@type': 'ContactPoint',
    telephone: telephoneOf(reader, phone),
    contactType: phone.label === undefined ? undefined : words.label(phone.label),
    availableLanguage: phone.languages,
  }));
}

/** Those that take text messages. */
export function textPointsOf(reader: Reader, contact: Contact | undefined): ContactPointLeaf[] {
  return (contact?.phones ?? [])
    .filter(({ text }) => text === true)
    .map((phone) => ({ '@type': 'ContactPoint', telephone: telephoneOf(reader, phone) }));
}

function telephoneOf({ directory: { network } }: Reader, { number, ext }: Phone): string {
  const whole = worldNumber(network, number) ?? number;
  return ext === undefined ? whole : `${whole};ext=${ext}`;
}
