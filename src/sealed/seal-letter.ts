// Ships to the browser, loaded when something is sent: the only place that knows a request and a key at once.
import { armor, Encrypter } from 'age-encryption';
import type { LetterContent } from '../schema/letter.ts';

/** Every sealed letter is a whole number of these long before it is sealed, so that its length tells nothing. */
export const BLOCK_BYTES = 4096;

const SPACE = 0x20;

/**
 * Seals a letter so that each of the recipients can open it and nobody else can. The armored age file
 * (age-encryption.org/v1) holds the content as JSON, filled up with spaces, which JSON allows at its end.
 * Sealing the same content again gives other bytes: seal once, and send those bytes until they are kept.
 * @param recipients public age keys, all post-quantum or none. Throws when there is none or one is unreadable.
 */
export async function sealLetter(
  content: LetterContent,
  recipients: readonly string[],
): Promise<string> {
  return armor.encode(await sealBytes(pad(JSON.stringify(content)), recipients));
}

/** Seals bytes as they are: an age file that each of the recipients can open. They are as for `sealLetter`. */
export async function sealBytes(
  bytes: Uint8Array,
  recipients: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  // The library would seal to nobody, and the letter would be lost.
  if (recipients.length === 0) throw new RangeError('A letter is sealed to one key at least.');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/** A JSON text as bytes, filled up with spaces to whole blocks. */
export function pad(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / BLOCK_BYTES) * BLOCK_BYTES).fill(SPACE);
  padded.set(bytes);
  return padded;
}
