import { createHash, timingSafeEqual } from 'node:crypto';
import { textHash } from '../store/content-hash.ts';
import type { Token } from '../store/inbox-store.ts';

/** Base32 in small letters (RFC 4648): no 0, 1, 8 or 9, so that nothing looks like a letter. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_LENGTH = 10;
/** 5 bits each: 260 random bits. */
const SECRET_LENGTH = 52;
const CHECK_LENGTH = 4;

/** Length of a whole token. */
export const TOKEN_LENGTH = 'pw__'.length + ID_LENGTH + SECRET_LENGTH + CHECK_LENGTH;

const SHAPE = /^pw_([a-z2-7]{10})_([a-z2-7]{52})([a-z2-7]{4})$/;
/** What an unknown id is compared with. No secret has this hash that anybody could find. */
const NOBODY = '0'.repeat(64);

/** A token as its program brings it: `pw_<id>_<secret>`, read and found whole. */
export interface BroughtToken {
  readonly id: string;
  readonly secret: string;
}

/**
 * A new token for somebody: the text to hand over, which can be shown only now, and what the store keeps of it.
 * The hash is one round of SHA-256: slow hashes protect the few words that people think of, while 260 random bits
 * cannot be guessed however fast the hash is.
 * @param created ISO 8601.
 */
export function makeToken(name: string, created: string): { text: string; kept: Token } {
  const id = randomText(ID_LENGTH);
  const secret = randomText(SECRET_LENGTH);
  const text = `pw_${id}_${secret}${checkOf(id, secret)}`;
  return { text, kept: { id, name, hash: textHash(secret), created } };
}

/** A token that is whole; nothing when it was cut off or mistyped, which its check tells without asking anybody. */
export function readToken(text: string): BroughtToken | undefined {
  const [, id, secret, check] = SHAPE.exec(text) ?? [];
  if (id === undefined || secret === undefined || check !== checkOf(id, secret)) return undefined;
  return { id, secret };
}

/**
 * The known token that was brought, if it is one. How long it takes tells nothing about the secret, nor whether
 * the id is known: there is always one hash and one comparison of 32 bytes.
 */
export function findToken(tokens: readonly Token[], brought: BroughtToken): Token | undefined {
  const known = tokens.find(({ id }) => id === brought.id);
  // A hash that was damaged in the database lets nobody in.
  const expected = known && /^[0-9a-f]{64}$/.test(known.hash) ? known.hash : NOBODY;
  const hash = createHash('sha256').update(brought.secret).digest();
  return timingSafeEqual(hash, Buffer.from(expected, 'hex')) ? known : undefined;
}

/** The last letters of a token: they tell whether it is whole and say nothing that the rest does not. */
function checkOf(id: string, secret: string): string {
  const hash = createHash('sha256').update(`pw_${id}_${secret}`).digest();
  return spell(hash.subarray(0, CHECK_LENGTH));
}

function randomText(length: number): string {
  return spell(crypto.getRandomValues(new Uint8Array(length)));
}

/** 5 bits of each byte: 256 is a multiple of 32, so every letter is as likely as any other. */
function spell(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join('');
}
