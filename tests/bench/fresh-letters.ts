import { createCipheriv, createHash } from 'node:crypto';
import { armor } from 'age-encryption';
import type { SealedLetter } from '../../src/schema/letter.ts';
import { readArmor } from '../../src/sealed/read-armor.ts';

const UUID_BYTES = 16;

/**
 * Letters as devices post them, every one with an id and bytes of its own, and the same ones for the same seed. Each has
 * the header and the length of `model`; what follows the header is random, which is what sealed words look like to
 * everybody without a key. (Sealing each would take 3 ms.)
 */
export function* freshLetters(model: SealedLetter, seed: string): Generator<SealedLetter, never> {
  const file = readArmor(model.sealed);
  if (!file) throw new TypeError('The model is no sealed letter.');
  const randomBytes = repeatableBytes(seed);
  const header = Buffer.from(file).indexOf('\n---');
  const payload = file.indexOf(0x0a, header + 1) + 1;
  for (;;) {
    const bytes = new Uint8Array(file);
    bytes.set(randomBytes(bytes.length - payload), payload);
    yield { ...model, id: uuid(randomBytes(UUID_BYTES)), sealed: armor.encode(bytes) };
  }
}

/** A stream of bytes that is the same for the same seed. */
function repeatableBytes(seed: string): (length: number) => Uint8Array {
  const key = createHash('sha256').update(seed).digest();
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(UUID_BYTES));
  return (length) => stream.update(Buffer.alloc(length));
}

/** A version 4 UUID of 16 random bytes (RFC 9562). */
function uuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
