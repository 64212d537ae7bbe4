import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { Entry } from '../../src/directory/entry.ts';
import { cardOf } from '../../src/open-data/contact-card/card-of.ts';
import { cardPath } from '../../src/open-data/contact-card/card-path.ts';
import type { CardVersion } from '../../src/open-data/contact-card/card-path.ts';
import type { Card } from '../../src/open-data/contact-card/card.ts';
import { writeCard } from '../../src/open-data/contact-card/write-card.ts';
import { readersOf } from '../../src/site/readers.ts';
import type { Reader } from '../../src/site/reader.ts';
import fc from '../fast-check.ts';
import { readCard, readCardOtherwise } from '../read-card.ts';
import { edited, inContent } from './check-content.ts';
import type { Changes } from './check-content.ts';

const PANTRY = 'resources/oak-pantry';

describe('the card of a resource', () => {
  test('says who it is, how to reach them, when they are there and how sure that is', () => {
    expect(readCard(cardText(PANTRY, {}, 4))).toEqual({
      version: '4.0',
      prodid: '-//Patchwork//Contact cards//EN',
      uid: 'urn:uuid:0b46816c-77ed-52a2-934b-e4074fb69029',
      rev: '2026-10-05T00:00:00Z',
      fn: 'Oak Pantry',
      kind: 'org',
      org: 'Oak Neighbors',
      tel: [{ value: 'tel:+1-413-555-0142', types: 'voice', label: 'Pantry line' }],
      email: 'pantry@example.org',
      adr: ['', '', '5 Castle Street', 'Oakham', '', '01068', 'US'],
      url: ['https://pantry.example', 'https://tiny.example/resources/oak-pantry/'],
      source: 'https://tiny.example/contacts/en/resources/oak-pantry.vcf',
      note: [
        'Free groceries on Thursdays.',
        'Produce only.: Thursday, 10 am to noon',
        'Checked 2 October 2026 by phone.',
        'From Tiny Network. Is it still true? Look here: https://tiny.example/resources/oak-pantry/',
      ].join('\n'),
    });
  });

  test('is written for phones too, which name a contact by its last name', () => {
    const card = readCard(cardText(PANTRY, {}, 3));
    expect(card).toMatchObject({
      version: '3.0',
      fn: 'Oak Pantry',
      n: ['Oak Pantry', '', '', '', ''],
      org: 'Oak Neighbors',
      tel: [{ value: '+1-413-555-0142', types: 'WORK', label: 'Pantry line' }],
      adr: ['', '', '5 Castle Street', 'Oakham', '', '01068', 'US'],
    });
    expect(card).not.toHaveProperty('kind');
    expect(card).not.toHaveProperty('source');
  });

  test('is the same contact in every language', () => {
    expect(readCard(cardText(PANTRY, {}, 4, 'es'))).toMatchObject({
      uid: 'urn:uuid:0b46816c-77ed-52a2-934b-e4074fb69029',
      fn: 'Despensa Oak',
      tel: [{ label: 'Línea de la despensa' }],
      source: 'https://tiny.example/contacts/es/resources/oak-pantry.vcf',
    });
  });

  test.each([
    [4, ['tel:+1-413-555-0142;ext=12', 'voice,text'], ['211', 'voice']],
    [3, ['+1-413-555-0142,12', 'CELL'], ['211', 'WORK']],
  ] as const)('in version %d has extensions, texts and short lines', (version, first, second) => {
    const phones = phonesOf('{ number: "413-555-0142", ext: "12", text: true }, { number: "211" }');
    expect(readCard(cardText(PANTRY, phones, version)).tel).toEqual(
      [first, second].map(([value, types]) => ({ value, types })),
    );
  });

  test('gives the number as it stands in a country whose numbers we do not know', () => {
    const changes = {
      ...phonesOf('{ number: "413-555-0142" }'),
      ...edited('network.yaml', 'areas:', 'country: GB\nareas:'),
    };
    expect(readCard(cardText(PANTRY, changes, 4)).tel).toEqual([
      { value: '413-555-0142', types: 'voice' },
    ]);
  });

  test('says that it is paused', () => {
    const paused = edited('resources/oak-pantry.md', 'hours:', 'status: paused\nhours:');
    expect(readCard(cardText(PANTRY, paused, 4)).note).toContain('Paused for now.');
  });

  test('has no notice, which would be old before the card is', () => {
    expect(cardText(PANTRY, {}, 4)).not.toContain('Closed this week');
  });
});

test('the card of a group is an organization, which Apple’s address book shows as one', () => {
  const contact = edited(
    'groups/oak-neighbors.md',
    'kind: mutual-aid',
    'kind: mutual-aid\nlanguages: [en, es]\ncontact: { email: hi@oak.example }',
  );
  expect(readCard(cardText('groups/oak-neighbors', contact, 4))).toMatchObject({
    fn: 'Oak Neighbors',
    kind: 'org',
    org: 'Oak Neighbors',
    lang: ['en', 'es'],
  });
  expect(cardText('groups/oak-neighbors', contact, 3)).toContain('X-ABShowAs:COMPANY\r\n');
});

describe('an entry with discreet words', () => {
  const discreet = edited(
    'resources/oak-pantry.md',
    'hours:',
    'discreet: { title: A place, text: Ask there. }\nlanguages: [es]\nhours:',
  );

  test.each([3, 4] as const)('has a card that tells nothing else, version %d', (version) => {
    const text = cardText(PANTRY, discreet, version).replaceAll('\r\n ', '');
    expect(text).not.toMatch(/pantry|Pantry|Castle|Oakham|groceries|Produce|Oak Neighbors|food/);
    expect(readCard(text)).toMatchObject({
      fn: 'A place',
      tel: [{ value: expect.stringContaining('+1-413-555-0142') as string }],
    });
    expect(readCard(text).note).toMatch(/^Ask there\.\nThursday, 10 am to noon\nChecked /);
  });

  test('has another id than the same entry in the open data, and a file named by its code', () => {
    const [reader, entry] = open(PANTRY, discreet);
    expect(cardPath(reader, entry, 3)).toBe(
      `contacts/en/vcard3/sheets/${entry.discreetCode ?? ''}.vcf`,
    );
    expect(cardText(PANTRY, discreet, 4)).not.toContain('0b46816c');
  });
});

test('a group with discreet words is named on no card of its help', () => {
  const discreet = edited(
    'groups/oak-neighbors.md',
    'kind: mutual-aid',
    'kind: mutual-aid\ndiscreet: { title: A place, text: Ask there. }',
  );
  for (const version of [3, 4] as const) {
    expect(cardText(PANTRY, {}, version)).toContain('ORG:Oak Neighbors');
    expect(cardText(PANTRY, discreet, version)).not.toContain('Oak Neighbors');
  }
});

test('a label may have a name that every object has', () => {
  const label = {
    ...edited('resources/oak-pantry.md', 'label: Pantry line', 'label: constructor'),
    'resources/oak-pantry.es.md': undefined,
  };
  expect(cardText(PANTRY, label, 4)).toContain('item1.X-ABLabel:constructor');
});

test.each([
  ['has no way to reach anybody', 'groups/oak-neighbors', {}],
  [
    'has an empty list of numbers',
    'groups/oak-neighbors',
    edited(
      'groups/oak-neighbors.md',
      'kind: mutual-aid',
      'kind: mutual-aid\ncontact: { phones: [] }',
    ),
  ],
  ['is closed', PANTRY, edited('resources/oak-pantry.md', 'hours:', 'status: closed\nhours:')],
  [
    'is history',
    'groups/oak-neighbors',
    edited(
      'groups/oak-neighbors.md',
      'kind: mutual-aid',
      'kind: mutual-aid\nstate: historic\ncontact: { email: hi@oak.example }',
    ),
  ],
])('what %s has no card', (_, id, changes: Changes) => {
  const [reader, entry] = open(id, changes);
  expect(cardOf(reader, entry, undefined)).toBeUndefined();
  expect(cardPath(reader, entry, 3)).toBeUndefined();
});

test.each(['town', 'none'] as const)(
  'what publishes its %s gives no street, even when somebody wrote one',
  (location) => {
    const [reader, entry] = open(PANTRY, {});
    if (entry.kind !== 'resources' || entry.facts.where === undefined) throw new Error('No place.');
    const where = { ...entry.facts.where, name: 'Rose House', location };
    const card = cardOf(reader, { ...entry, facts: { ...entry.facts, where } }, undefined);
    const text = card && writeCard(card, 4);
    expect(text).not.toMatch(/Castle|01068|Rose House/);
    expect(text?.includes('Oakham')).toBe(location === 'town');
  },
);

test('whatever stands in its words, a reader reads the same card', () => {
  const words = fc.string({ unit: 'binary', maxLength: 90 }).map((text) => {
    // Nothing but line ends may be lost: no control sign may stand in a card.
    const kept = text
      .replaceAll(/\p{Cc}/gu, '')
      .toWellFormed()
      .trim();
    return kept === '' ? '饭' : kept;
  });
  const hostile = fc.oneof(words, fc.constant('a;b,c\\n:"^n END:VCARD'));
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, label, note) => {
      const card: Card = {
        uid: '0b46816c-77ed-52a2-934b-e4074fb69029',
        name,
        isGroup: true,
        organization: name,
        phones: [{ number: '211', takesTexts: false, label }],
        page: 'https://tiny.example/',
        source: 'https://tiny.example/a.vcf',
        address: { street: name, town: label, region: '', zip: '', country: 'US', label: 'x' },
        languages: [],
        note: `${note}\nEND:VCARD`,
      };
      const text = writeCard(card, 4);
      expect(readCard(text)).toMatchObject({
        fn: name,
        tel: [{ value: '211' }],
        adr: ['', '', name, label, '', '', 'US'],
        note: card.note,
      });
      expect(readCard(writeCard(card, 3))).toMatchObject({ n: [name, '', '', '', ''] });
    }),
    { numRuns: 60 },
  );
});

test('a second reader reads the same, labels too', () => {
  const text = cardText(
    PANTRY,
    edited('resources/oak-pantry.es.md', 'Línea de la despensa', '"Línea, de día"'),
    4,
    'es',
  );
  expect(readCardOtherwise(text)).toEqual({
    fn: 'Despensa Oak',
    tel: ['tel:+1-413-555-0142'],
    labels: ['Línea, de día'],
    note: readCard(text).note,
  });
});

function phonesOf(phones: string): Record<string, string> {
  return {
    ...edited(
      'resources/oak-pantry.md',
      '[{ number: "413-555-0142", label: Pantry line }]',
      `[${phones}]`,
    ),
    ...edited('resources/oak-pantry.es.md', 'Pantry line: Línea de la despensa, ', ''),
  };
}

function open(
  id: string,
  changes: Changes,
  language = 'en',
): [Reader, Extract<Entry, { kind: 'resources' | 'groups' }>] {
  const directory = inContent(changes, openDirectory);
  const reader = readersOf(directory, '/').find((known) => known.language === language);
  const entry = directory.entries.find((known) => known.id === id);
  if (reader === undefined || (entry?.kind !== 'resources' && entry?.kind !== 'groups'))
    throw new Error(`There is no ${id}.`);
  return [{ ...reader, today: '2026-11-22' }, entry];
}

function cardText(id: string, changes: Changes, version: CardVersion, language = 'en'): string {
  const [reader, entry] = open(id, changes, language);
  const card = cardOf(reader, entry, '2026-10-05');
  if (card === undefined) throw new Error(`${id} has no card.`);
  return writeCard(card, version);
}
