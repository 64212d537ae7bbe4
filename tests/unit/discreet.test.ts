import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { wordsOf } from '../../src/directory/entry.ts';
import type { Entry } from '../../src/directory/entry.ts';
import { discreetFlyerOf } from '../../src/flyer/discreet/discreet-flyer-of.ts';
import { discreetTextOf } from '../../src/flyer/discreet/discreet-text.ts';
import { sheetsOfEntry } from '../../src/flyer/sheets.ts';
import { tellingWordIn } from '../../src/schema/telling-words.ts';
import { readersOf } from '../../src/site/readers.ts';
import type { Reader } from '../../src/site/reader.ts';
import { edited, inContent } from './check-content.ts';

const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
const [english, spanish] = readersOf(directory, '/');
if (english === undefined || spanish === undefined) throw new Error('Two languages are needed.');
const readers: [Reader, Reader] = [english, spanish];
const hidden = directory.entries.filter(({ discreetCode }) => discreetCode !== undefined);

/** The pantry of the small network with discreet words and some more facts. */
const NEUTRAL = 'discreet: { title: A place to go, text: Ask for Ana. }';
function pantryWith(facts: string): { reader: Reader; entry: Entry } {
  const changes = edited('resources/oak-pantry.md', 'asks_for: []', `${NEUTRAL}${facts}`);
  return inContent(changes, (folder) => {
    const open = openDirectory(folder);
    const [reader] = readersOf(open, '/');
    const entry = open.find('resources', 'oak-pantry');
    if (reader === undefined || entry === undefined) throw new Error('There is no pantry.');
    return { reader: { ...reader, today: '2026-11-24' }, entry };
  });
}

describe('the real discreet sheets', () => {
  test('are there for help that nobody should find in a pocket, in both languages', () => {
    const slugs = hidden.map(({ slug }) => slug);
    expect(slugs).toEqual(
      expect.arrayContaining([
        'elizabeth-freeman-center',
        'safelink',
        'tapestry-harm-reduction',
        'berkshire-immigrant-center',
      ]),
    );
    for (const entry of hidden) expect(entry.words['es']?.discreet, entry.id).toBeDefined();
  });

  test.each(hidden.map((entry) => [entry.id, entry] as const))(
    '%s: nothing on the sheet, in its address or file name tells',
    (_, entry) => {
      const flyer = discreetFlyerOf(readers, entry);
      const sheet = sheetsOfEntry(english, entry).find(({ name }) => name === 'discreet');
      const labels = directory.needs.filter(({ id }) => entry.facts.needs.includes(id));
      for (const { language, ...text } of flyer.texts) {
        const { evidence, note, ...said } = text;
        const all = [...Object.values(said).flat(), flyer.place, sheet?.file, sheet?.address];
        const line = all.filter((part) => typeof part === 'string').join(' ');
        expect(tellingWordIn(line, language)).toBeUndefined();
        expect(line).not.toContain(wordsOf(entry, language).title);
        expect(line).not.toContain(entry.slug);
        for (const { label } of labels) expect(line).not.toContain(label[language]);
        expect(`${evidence} ${note}`).not.toContain(entry.facts.title);
      }
      expect(flyer.web).toBeUndefined();
      expect(flyer.code).toBe(entry.discreetCode);
      expect(flyer.phones.flatMap((phone) => phone.labels)).toEqual([]);
    },
  );

  test('keep every number, and say day and night where somebody always answers', () => {
    const entry = directory.find('resources', 'safelink');
    if (entry === undefined) throw new Error('There is no SafeLink.');
    const { phones, texts } = discreetFlyerOf(readers, entry);
    expect(phones.map(({ number }) => number)).toEqual(['877-785-2020']);
    expect(texts.map(({ call }) => call)).toEqual([
      'Call, day or night.',
      'Llame, de día o de noche.',
    ]);
  });
});

describe('discreet words', () => {
  test('leave out the name of the house, the notes of hours and the words of a notice', () => {
    const { reader, entry } = pantryWith('');
    const flyer = discreetFlyerOf([reader], entry);
    expect(flyer.place).toBe('5 Castle Street, Oakham');
    const text = discreetTextOf(reader, entry);
    expect(text.hours.join(' ')).not.toContain('Produce');
    expect(text.hours).toHaveLength(1);
    expect(text.alerts).toEqual(['Something is different until Sunday 29 November. Ask first.']);
  });

  test('say that a place is paused or closed', () => {
    const { reader, entry } = pantryWith('\nstatus: closed');
    expect(discreetTextOf(reader, entry).alerts[0]).toBe('This has closed. Do not go there.');
  });

  test('say nothing of a notice that has passed', () => {
    const { reader, entry } = pantryWith('');
    expect(discreetTextOf({ ...reader, today: '2026-11-30' }, entry).alerts).toEqual([]);
  });

  test('are not made up for an entry that has none', () => {
    const pantry = directory.find('resources', 'lee-food-pantry');
    if (pantry === undefined) throw new Error('There is no pantry.');
    expect(() => discreetTextOf(english, pantry)).toThrow(
      'resources/lee-food-pantry has no discreet words.',
    );
  });
});
