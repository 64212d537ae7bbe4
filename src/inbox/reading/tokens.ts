import { createHash, timingSafeEqual } from 'node:crypto';
import { textHash } from '../store/content-hash.ts';
import type { Token } from '../store/inbox-store.ts';
import {
  checkedText,
  ID_LENGTH,
  SECRET_LENGTH,
  spell,
  spellCheck,
  splitToken,
} from './token-shape.ts';

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
  const parts = splitToken(text);
  if (!parts) return undefined;
  const { id, secret, check } = parts;
  return check === checkOf(id, secret) ? { id, secret } : undefined;
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

function checkOf(id: string, secret: string): string {
  return spellCheck(createHash('sha256').update(checkedText(id, secret)).digest());
}

function randomText(length: number): string {
  return spell(crypto.getRandomValues(new Uint8Array(length)));
}
