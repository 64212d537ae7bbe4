import { armor, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { MOST_ARMOR, SealedLetter } from '../../src/schema/letter.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { openLetter, SealError } from '../../src/sealed/open-letter.ts';
import type { SealReason } from '../../src/sealed/open-letter.ts';
import { isAgeFile, readArmor } from '../../src/sealed/read-armor.ts';
import { readKeys } from '../../src/sealed/read-keys.ts';
import { BLOCK_BYTES, sealLetter } from '../../src/sealed/seal-letter.ts';
import fc from '../fast-check.ts';
import { aRequest } from '../inbox/inbox-place.ts';
import { longestRequest } from './longest-request.ts';

const [first, second, third] = DEMO_KEYS;
if (!first || !second || !third) throw new Error('The demonstration has three keys.');
const recipients = [first.recipient, second.recipient];
const saying = (details: string) => {
  const request = aRequest();
  return { ...request, items: request.items.map((item) => ({ ...item, details })) };
};

async function reasonOf(opening: Promise<unknown>): Promise<SealReason | 'opened'> {
  try {
    await opening;
    return 'opened';
  } catch (error) {
    if (error instanceof SealError) return error.reason;
    throw error;
  }
}

test('what is sealed comes back as it was, whatever was typed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('🧦'.repeat(1000), 'ñ'.repeat(40_000), '\u0000"\\\n\u2028'),
      ),
      async (details) => {
        const sealed = await sealLetter(saying(details), recipients);
        expect(await openLetter(sealed, [second.identity])).toMatchObject({
          items: [{ details }, { details }],
        });
      },
    ),
    { numRuns: 40 },
  );
});

test('every single recipient opens a letter, armored or as bytes, and a stranger does not', async () => {
  const request = aRequest();
  const sealed = await sealLetter(request, [...recipients, third.recipient]);
  for (const { identity } of DEMO_KEYS) {
    expect(await openLetter(sealed, [identity])).toEqual(request);
    expect(await openLetter(armor.decode(sealed), [identity])).toEqual(request);
  }
  const two = await sealLetter(request, recipients);
  expect(await reasonOf(openLetter(two, [third.identity]))).toBe('wrong-key');
  expect(await reasonOf(openLetter(two, []))).toBe('wrong-key');
  expect(await openLetter(two, [third.identity, second.identity])).toEqual(request);
});

test('post-quantum keys open what is sealed to them', async () => {
  const identity = await generateHybridIdentity();
  const request = aRequest();
  const sealed = await sealLetter(request, [await identityToRecipient(identity)]);
  expect(await openLetter(sealed, [identity])).toEqual(request);
  expect(await reasonOf(openLetter(sealed, [first.identity]))).toBe('wrong-key');
});

test('a letter is never sealed to nobody', async () => {
  await expect(sealLetter(aRequest(), [])).rejects.toThrow(RangeError);
  await expect(sealLetter(aRequest(), [...recipients, 'age1nobody'])).rejects.toThrow();
});

test('the length tells only how many blocks of 4,096 bytes there are', async () => {
  const lengthOf = async (details: string) =>
    armor.decode(await sealLetter(saying(details), recipients)).length;
  const empty = await lengthOf('');
  expect(await lengthOf('x'.repeat(500))).toBe(empty);
  expect(await lengthOf('It is not safe here.')).toBe(empty);
  const news = {
    id: crypto.randomUUID(),
    version: 2 as const,
    network: 'hill-towns',
    about: crypto.randomUUID(),
    code: 'MAPLE-4127',
    news: 'no-longer' as const,
  };
  expect(armor.decode(await sealLetter(news, recipients))).toHaveLength(empty);
  for (const length of [2500, 4096, 20_000]) {
    expect(((await lengthOf('x'.repeat(length))) - empty) % BLOCK_BYTES).toBe(0);
    expect(await lengthOf('x'.repeat(length))).toBeGreaterThan(empty);
  }
});

test('the same words sealed twice share no line', async () => {
  const request = aRequest();
  const lines = async () => (await sealLetter(request, recipients)).split('\n').slice(2, -2);
  const one = new Set(await lines());
  expect((await lines()).filter((line) => one.has(line))).toEqual([]);
});

test('a changed byte is noticed wherever it is', async () => {
  const bytes = armor.decode(await sealLetter(aRequest(), recipients));
  const header = new TextDecoder('latin1').decode(bytes).indexOf('--- ') + 48;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        const reason = await reasonOf(openLetter(changed, [first.identity]));
        // In the header it may look like another key's letter, or like no age file at all.
        if (at >= header) expect(reason).toBe('damaged');
        else expect(reason).not.toBe('opened');
      },
    ),
    { numRuns: 60 },
  );
});

test('a letter that was cut off or added to is damaged', async () => {
  const sealed = await sealLetter(aRequest(), recipients);
  const bytes = armor.decode(sealed);
  for (const changed of [
    bytes.slice(0, -1),
    bytes.slice(0, -BLOCK_BYTES),
    Uint8Array.from([...bytes, 0]),
    sealed.slice(0, -40),
    sealed.replace(/\n.{64}\n/, '\n'),
  ]) {
    expect(await reasonOf(openLetter(changed, [first.identity]))).toBe('damaged');
  }
});

test.each([
  'no seal at all',
  '',
  '{"id":"x"}',
  armor.encode(new TextEncoder().encode('age-encryption.org/v1\nnothing')),
])('text that is no age file is told from a damaged one: %j', async (text) => {
  const reason = text.startsWith('-----') ? 'damaged' : 'not-age';
  expect(await reasonOf(openLetter(text, [first.identity]))).toBe(reason);
  expect(await reasonOf(openLetter(new TextEncoder().encode(text), [first.identity]))).toBe(
    'not-age',
  );
});

test('an age file that holds no JSON is damaged, and the error quotes nothing of it', async () => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(first.recipient);
  const file = await encrypter.encrypt('My phone is 413 555 0142');
  const error: unknown = await openLetter(file, [first.identity]).catch(
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'SealError', reason: 'damaged' });
  expect(JSON.stringify([error, String(error)])).not.toContain('413 555 0142');
  expect(error instanceof Error && error.cause).toBeUndefined();
});

test('an armor is known by its header, line by line', async () => {
  const sealed = await sealLetter(aRequest(), recipients);
  expect(readArmor(sealed)).toEqual(armor.decode(sealed));
  expect(readArmor(`\r\n${sealed.replaceAll('\n', '\r\n')} `)).toEqual(armor.decode(sealed));
  const hybrid = await identityToRecipient(await generateHybridIdentity());
  expect(readArmor(await sealLetter(aRequest(), [hybrid]))).toBeDefined();
  const bytes = armor.decode(sealed);
  const text = new TextDecoder('latin1').decode(bytes);
  const asBytes = (changed: string) => Uint8Array.from(changed, (char) => char.charCodeAt(0));
  expect(isAgeFile(asBytes(text))).toBe(true);
  for (const changed of [
    text.replace('/v1', '/v2'),
    text.replace('-> X25519', '=> X25519'),
    text.replace('\n--- ', '\n-- '),
    text.slice(0, text.indexOf('\n--- ') + 49),
    text.replace(/->[^]*?(?=---)/, ''),
  ]) {
    expect(isAgeFile(asBytes(changed))).toBe(false);
  }
});

test.each([
  ['English', 'x'],
  ['Arabic', 'س'],
  ['Chinese', '食'],
  ['socks', '🧦'],
])('a request at every limit fits a letter: %s, six post-quantum keys', async (_, letter) => {
  const identity = await generateHybridIdentity();
  const recipient = await identityToRecipient(identity);
  const request = longestRequest(letter);
  const sealed = await sealLetter(
    request,
    Array.from({ length: 6 }, () => recipient),
  );
  expect(sealed.length).toBeLessThanOrEqual(MOST_ARMOR);
  const envelope = { id: request.id, network: request.network, version: '2' as const, sealed };
  expect(SealedLetter.safeParse(envelope).success).toBe(true);
  expect(await openLetter(sealed, [identity])).toEqual(request);
});

test('the published keys are pairs', async () => {
  for (const { identity, recipient } of DEMO_KEYS) {
    expect(await readKeys(identity)).toEqual([{ identity, recipient }]);
  }
});
