import { generateIdentity, identityToRecipient } from 'age-encryption';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { Answers, DraftItem, noAnswers } from '../../src/draft/answers.ts';
import { toRequest } from '../../src/form/check/to-request.ts';
import { readHandedDraft, writeHandedDraft } from '../../src/handover/handed-draft.ts';
import { openHanded } from '../../src/handover/open-handed.ts';
import { packDraft } from '../../src/handover/pack-draft.ts';
import type { QrDrawing } from '../../src/handover/pack-draft.ts';
import { readIdentities } from '../../src/handover/read-identities.ts';
import { squeeze, unsqueeze } from '../../src/handover/squeeze.ts';
import { toAnswers } from '../../src/handover/to-answers.ts';
import { readBase45, writeBase45 } from '../../src/qr/base45.ts';
import { CONTACT_TIMES, CONTACT_WAYS, ITEM_SIDES, ITEM_WHENS } from '../../src/schema/request.ts';
import { sealBytes, sealLetter } from '../../src/sealed/seal-letter.ts';
import fc from '../fast-check.ts';
import { FULL_DRAFT, REQUEST, TYPICAL_DRAFT } from './handover-drafts.ts';

const LANGUAGES = ['en', 'es'];
const navigators = await Promise.all([newKey(), newKey()]);
const [first] = navigators;
const recipients = navigators.map(({ recipient }) => recipient);
const stranger = await newKey();

describe('a handed draft', () => {
  test('says everything that was written, with shorter item keys, and not the wish for a copy', () => {
    fc.assert(
      fc.property(anyAnswers(), (answers) => {
        expect(readHandedDraft(JSON.parse(writeHandedDraft(answers)))).toEqual(
          withShortKeys(answers),
        );
      }),
    );
  });

  test('has nothing of an empty form but the id', () => {
    const id = crypto.randomUUID();
    expect(writeHandedDraft(noAnswers(id))).toBe(`{"draft":2,"answers":{"id":"${id}","items":[]}}`);
  });

  test.each([
    [{ draft: 3, answers: {} }, 'another-version'],
    [{ draft: 2, answers: { ways: ['pigeon'] } }, undefined],
    [{ version: 2 }, undefined],
    ['text', undefined],
    [null, undefined],
  ])('that is %j reads as %s', (value, read) => {
    expect(readHandedDraft(value)).toEqual(read);
  });

  test('is squeezed and comes back; without squeezing it is read as well', async () => {
    const text = writeHandedDraft(FULL_DRAFT);
    const squeezed = await squeeze(text);
    expect(squeezed.length).toBeLessThan(text.length / 2);
    expect(await unsqueeze(squeezed)).toBe(text);
    expect(await unsqueeze(new TextEncoder().encode(text))).toBe(text);
  });

  test('that would fill the memory is refused', async () => {
    const bomb = await squeeze(' '.repeat(1_000_000));
    expect(bomb.length).toBeLessThan(2_000);
    await expect(unsqueeze(bomb)).rejects.toThrow('longer than any draft');
  });
});

describe('a code on the screen', () => {
  test('is seen by another decoder, opened with either key, and holds the same answers', async () => {
    const { code } = await packDraft(TYPICAL_DRAFT, recipients);
    const text = seen(code);
    expect(text).toMatch(/^PW1:[0-9A-Z $%*+\-./:]+$/);
    for (const { identity } of navigators) {
      expect(await openHanded(text, [identity], LANGUAGES)).toEqual({
        kind: 'answers',
        answers: withShortKeys(TYPICAL_DRAFT),
      });
    }
  });

  test.each([
    ['a typical draft', TYPICAL_DRAFT, 20],
    ['a long one', FULL_DRAFT, 25],
  ])('of %s is small enough for a camera', async (_name, draft, largest) => {
    const { code } = await packDraft(draft, recipients);
    expect(code?.version).toBeLessThanOrEqual(largest);
    expect(code?.size).toBe((code?.version ?? 0) * 4 + 17 + 8);
  });

  test('is missing when the draft is too long; the file holds it', async () => {
    const long = { ...TYPICAL_DRAFT, access: noise(2000) };
    const { code, file } = await packDraft(long, recipients);
    expect(code).toBeUndefined();
    expect(await openHanded(file, [first.identity], LANGUAGES)).toEqual({
      kind: 'answers',
      answers: withShortKeys(long),
    });
  });

  test('tells nothing to whoever has no key, and its file is as long as any other', async () => {
    const { code, file } = await packDraft(TYPICAL_DRAFT, recipients);
    const other = await packDraft(FULL_DRAFT, recipients);
    expect(file.length).toBe(other.file.length);
    const text = seen(code);
    expect(await openHanded(text, [stranger.identity], LANGUAGES)).toEqual(closed('wrongKey'));
    expect(await openHanded(file, [stranger.identity], LANGUAGES)).toEqual(closed('wrongKey'));
  });
});

describe('what a navigator may be given instead', () => {
  test('a letter that waits or was sent opens as answers', async () => {
    const armor = await sealLetter(REQUEST, recipients);
    const handed = await openHanded(armor, [first.identity], LANGUAGES);
    expect(handed).toEqual({ kind: 'answers', answers: toAnswers(REQUEST, LANGUAGES) });
    expect(handed).toMatchObject({
      answers: {
        id: REQUEST.id,
        phone: '413 555 0142',
        voicemail: 'no',
        insteadName: 'Marta',
        language: 'another',
        languageName: 'Kʼicheʼ',
        items: [
          { key: '0', need: 'rides', facts: { to: ['Pittsfield'] }, amount: '' },
          { key: '1', need: 'money', amount: '150' },
        ],
      },
    });
  });

  test('a letter’s answers make the same request again', () => {
    const { network, items, consent } = REQUEST;
    const branchOf = (need: string) => items.find((item) => item.need === need)?.branch ?? 'other';
    const facts = { network, language: 'en', branchOf, consent };
    expect(toRequest(toAnswers(REQUEST, LANGUAGES), facts)).toEqual(REQUEST);
    const taken = { ...REQUEST, language: 'es', takenBy: 'Ana, library' };
    expect(toRequest(toAnswers(taken, LANGUAGES), facts)).toEqual(taken);
  });

  test('a later word about a request says so', async () => {
    const news = {
      id: crypto.randomUUID(),
      version: 2,
      network: 'cedar-valley',
      about: crypto.randomUUID(),
      code: 'MAPLE-4127',
      news: 'no-longer',
    } as const;
    const armor = await sealLetter(news, recipients);
    expect(await openHanded(armor, [first.identity], LANGUAGES)).toEqual({ kind: 'news', news });
  });

  test.each([
    ['an address', 'https://patchwork.example/r/ab2c/', 'notOurs'],
    ['a code of a later form', 'PW2:ABC', 'anotherVersion'],
    ['a code with a wrong letter', 'PW1:abc', 'damaged'],
    ['a code of something else', 'PW1:BB8', 'notOurs'],
    ['bytes of a picture', new Uint8Array([0x89, 0x50]), 'notOurs'],
    ['nothing', '', 'notOurs'],
  ])('%s stays closed', async (_name, given, fault) => {
    expect(await openHanded(given, [first.identity], LANGUAGES)).toEqual(closed(fault));
  });

  test.each([
    ['something else that was sealed', '{"hello":1}', 'notOurs'],
    ['no JSON', 'hello', 'damaged'],
    ['a draft of another version', '{"draft":9,"answers":{}}', 'anotherVersion'],
    ['a letter of a later version', '{"version":9,"network":"x"}', 'anotherVersion'],
    ['squeezed nonsense', '\u0000nonsense', 'damaged'],
  ])('%s is told apart', async (_name, text, fault) => {
    const bytes = await sealBytes(new TextEncoder().encode(text), recipients);
    expect(await openHanded(bytes, [first.identity], LANGUAGES)).toEqual(closed(fault));
  });

  test('a code of which any part was changed stays closed', async () => {
    const { code } = await packDraft(TYPICAL_DRAFT, recipients);
    const bytes = readBase45(seen(code).slice(4)) ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Uint8Array.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ by;
          const handed = await openHanded(
            `PW1:${writeBase45(changed)}`,
            [first.identity],
            LANGUAGES,
          );
          expect(handed.kind).toBe('closed');
        },
      ),
      { numRuns: 60 },
    );
    expect(
      await openHanded(bytes.subarray(0, bytes.length - 20), [first.identity], LANGUAGES),
    ).toEqual(closed('damaged'));
  });
});

describe('a key file', () => {
  test('gives its keys, between comments and in small letters too', () => {
    const [one, two] = navigators.map(({ identity }) => identity);
    expect(readIdentities(`# created today\n# public key: age1...\n${one}\n\n${two}\r\n`)).toEqual([
      one,
      two,
    ]);
    expect(readIdentities(`  ${first.identity.toLowerCase()} `)).toEqual([first.identity]);
  });

  test('with a letter missing or without a key gives none', () => {
    expect(readIdentities(first.identity.slice(0, -1))).toEqual([]);
    expect(readIdentities(`${first.identity}\n${stranger.identity.slice(0, -3)}`)).toEqual([]);
    expect(readIdentities(first.recipient)).toEqual([]);
    expect(readIdentities('')).toEqual([]);
  });
});

async function newKey(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}

function closed(fault: string): { kind: string; fault: string } {
  return { kind: 'closed', fault };
}

/** Answers as they come back: items are numbered, and the device's own wish is gone. */
function withShortKeys(answers: Answers): Answers {
  const items = answers.items.map((item, at) => ({ ...item, key: String(at) }));
  const at = answers.items.findIndex(({ key }) => key === answers.open?.key);
  const open = answers.open && {
    ...answers.open,
    key: String(at === -1 ? items.length : at),
  };
  return { ...answers, items, open, keepCopy: '' };
}

/** What a camera would see of a drawing, four pixels to a module, read by an independent decoder. */
function seen(code: QrDrawing | undefined): string {
  if (!code) throw new Error('There is no code');
  const side = code.size * 4;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of code.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * 4; row < (Number(y) + 1) * 4; row += 1) {
      const from = (row * side + Number(x) * 4) * 4;
      data.fill(0, from, from + Number(length) * 16);
      for (let alpha = from + 3; alpha < from + Number(length) * 16; alpha += 4) data[alpha] = 255;
    }
  }
  return decodeQR({ width: side, height: side, data });
}

/** Letters that cannot be squeezed much. */
function noise(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return [...bytes].map((byte) => String.fromCharCode(33 + (byte % 94))).join('');
}

function anyAnswers(): fc.Arbitrary<Answers> {
  const words = fc.string({ unit: 'grapheme', maxLength: 30 });
  const item = fc
    .record({
      side: fc.constantFrom(...ITEM_SIDES),
      key: fc.uuid(),
      need: words,
      details: words,
      when: fc.constantFrom(...ITEM_WHENS, ''),
      day: words,
      time: words,
      town: words,
      amount: words,
      facts: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.array(words, { maxLength: 3 }), {
        noNullPrototype: true,
      }),
    })
    .map((given) => DraftItem.parse(given));
  return fc
    .record(
      {
        id: fc.uuid(),
        items: fc.uniqueArray(item, { maxLength: 4, selector: ({ key }) => key }),
        open: fc.option(item),
        keepCopy: fc.constantFrom('', 'yes'),
        forSomeone: fc.constantFrom('', 'yes'),
        takenBy: words,
        name: words,
        ways: fc.shuffledSubarray([...CONTACT_WAYS]),
        phone: words,
        voicemail: fc.constantFrom('', 'yes', 'no'),
        times: fc.subarray([...CONTACT_TIMES]),
        language: words,
        insteadHow: words,
      },
      { requiredKeys: ['id'] },
    )
    .map((given) => Answers.parse(given));
}
