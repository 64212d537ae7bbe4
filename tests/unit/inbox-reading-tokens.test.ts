import { Buffer } from 'node:buffer';
import * as crypto from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { TOKEN_LENGTH } from '../../src/inbox/reading/token-shape.ts';
import { findToken, makeToken, readToken } from '../../src/inbox/reading/tokens.ts';
import fc from '../fast-check.ts';

// The real one, watched: that it is what compares cannot be seen from outside.
vi.mock(import('node:crypto'), async (load) => {
  const real = await load();
  return { ...real, timingSafeEqual: vi.fn(real.timingSafeEqual) };
});

const CREATED = '2026-11-22T12:00:00.000Z';
const compared = vi.mocked(crypto.timingSafeEqual);
beforeEach(() => {
  compared.mockClear();
});

test('a token is one word of a fixed length that a double click marks whole', () => {
  const { text, kept } = makeToken('Ana', CREATED);
  expect(text).toMatch(/^\w+$/);
  expect(text).toHaveLength(TOKEN_LENGTH);
  expect(encodeURIComponent(text)).toBe(text);
  expect(text.startsWith(`pw_${kept.id}_`)).toBe(true);
  expect(kept).toMatchObject({ name: 'Ana', created: CREATED });
});

test('no two tokens share a part', () => {
  const many = Array.from({ length: 500 }, () => makeToken('Ana', CREATED));
  expect(new Set(many.map(({ text }) => text.slice(14, -4))).size).toBe(500);
  expect(new Set(many.map(({ kept }) => kept.id)).size).toBe(500);
});

test('what the store keeps holds nothing of the secret but its SHA-256', () => {
  const { text, kept } = makeToken('Ana', CREATED);
  const secret = readToken(text)?.secret ?? '';
  expect(secret).toHaveLength(52);
  expect(kept.hash).toBe(crypto.createHash('sha256').update(secret).digest('hex'));
  expect(JSON.stringify(kept)).not.toContain(secret.slice(0, 8));
});

test('a token that was cut off anywhere, or lengthened, is no token', () => {
  const { text } = makeToken('Ana', CREATED);
  for (let length = 0; length < text.length; length += 1) {
    expect(readToken(text.slice(0, length))).toBeUndefined();
    expect(readToken(text.slice(text.length - length))).toBeUndefined();
  }
  for (const more of [`${text}a`, ` ${text}`, `${text}\n`, `${text} ${text}`, text.toUpperCase()])
    expect(readToken(more)).toBeUndefined();
});

test('one letter that was mistyped is noticed', () => {
  const { text } = makeToken('Ana', CREATED);
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'.split('');
  fc.assert(
    fc.property(fc.nat(TOKEN_LENGTH - 1), fc.constantFrom(...letters), (at, letter) => {
      const typed = text.slice(0, at) + letter + text.slice(at + 1);
      // The check has 20 bits: one slip in a million passes it, and then finds no token.
      const read = readToken(typed);
      return typed === text || read === undefined || !findToken([], read);
    }),
    { numRuns: 2000 },
  );
});

test('the token that was brought is found among many, and no other', () => {
  const many = Array.from({ length: 20 }, (_, index) => makeToken(`Ana ${index}`, CREATED));
  const tokens = many.map(({ kept }) => kept);
  for (const { text, kept } of many) {
    const brought = readToken(text);
    expect(brought && findToken(tokens, brought)).toEqual(kept);
  }
});

test('the right id with the secret of another finds nothing', () => {
  const [one, other] = [makeToken('Ana', CREATED), makeToken('Bea', CREATED)];
  const secret = readToken(other.text)?.secret ?? '';
  expect(findToken([one.kept, other.kept], { id: one.kept.id, secret })).toBeUndefined();
});

test('every question costs one comparison of 32 bytes in constant time, also of an unknown id', () => {
  const { text, kept } = makeToken('Ana', CREATED);
  const brought = readToken(text);
  if (!brought) throw new Error('The token is not whole.');
  const wrong = { ...brought, secret: 'a'.repeat(52) };
  for (const [tokens, token] of [
    [[kept], brought],
    [[kept], wrong],
    [[], brought],
    [[{ ...kept, hash: 'damaged' }], brought],
    [[{ ...kept, hash: '' }], brought],
  ] as const) {
    compared.mockClear();
    findToken(tokens, token);
    const lengths = compared.mock.calls.map((pair) =>
      pair.map((bytes) => Buffer.from(bytes as Uint8Array).length),
    );
    expect(lengths).toEqual([[32, 32]]);
  }
});

test('a hash that was damaged in the database lets nobody in', () => {
  const { text, kept } = makeToken('Ana', CREATED);
  const brought = readToken(text);
  for (const hash of ['', 'damaged', kept.hash.slice(1), '0'.repeat(64), `${kept.hash}00`])
    expect(brought && findToken([{ ...kept, hash }], brought)).toBeUndefined();
});
