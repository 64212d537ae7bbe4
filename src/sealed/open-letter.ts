// Ships to the browser, loaded when a navigator opens something there.
import { Decrypter } from 'age-encryption';
import { isAgeFile, looksArmored, readArmor } from './read-armor.ts';

/** Why a letter stays closed: it is no age file, it is sealed to other keys, or it was changed on its way. */
export type SealReason = 'not-age' | 'wrong-key' | 'damaged';

/** A letter cannot be opened. Neither the message nor the cause repeats anything of what is in it. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly reason: SealReason;

  constructor(reason: SealReason, options?: ErrorOptions) {
    super(SENTENCES[reason], options);
    this.reason = reason;
  }
}

const SENTENCES: Readonly<Record<SealReason, string>> = {
  'not-age': 'This is not an age file.',
  'wrong-key': 'It is sealed to other keys.',
  damaged: 'It was changed or cut off after it was sealed.',
};

/**
 * Opens a sealed letter with the first of the keys that fits. The result is what was sealed, not yet judged:
 * `readKept` does that.
 * @param letter the armor, or the bytes of an `.age` file.
 * @param identities secret age keys ("AGE-SECRET-KEY-1..."), or `readyKeys` of them; a text that is none throws a plain Error.
 * @throws {SealError} when it cannot be opened.
 */
export async function openLetter(
  letter: string | Uint8Array,
  identities: readonly string[] | Keys,
): Promise<unknown> {
  return readJson(await openSealed(letter, identities));
}

/**
 * Keys made ready once, for many letters: a fifth of the time of opening one is getting the key ready.
 * Throws a plain Error at a text that is no secret age key.
 */
export function readyKeys(identities: readonly string[]): Keys {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter;
}
export type Keys = Decrypter;

/** The bytes that were sealed, whatever they are; keys and errors as for `openLetter`. */
export async function openSealed(
  letter: string | Uint8Array,
  identities: readonly string[] | Keys,
): Promise<Uint8Array> {
  const decrypter = identities instanceof Decrypter ? identities : readyKeys(identities);
  const file = readFile(letter);
  return decrypter.decrypt(file).catch((cause: unknown) => {
    throw new SealError(isWrongKey(cause) ? 'wrong-key' : 'damaged', { cause });
  });
}

function readFile(letter: string | Uint8Array): Uint8Array {
  if (typeof letter !== 'string') {
    if (!isAgeFile(letter)) throw new SealError('not-age');
    return letter;
  }
  const file = readArmor(letter);
  if (file) return file;
  throw new SealError(looksArmored(letter) ? 'damaged' : 'not-age');
}

/** The library has one class for all its errors; this sentence is the one that means the key. */
function isWrongKey(cause: unknown): boolean {
  return cause instanceof Error && cause.message.startsWith('no identity matched');
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's message quotes what it read, so it must not travel on as a cause.
    throw new SealError('damaged');
  }
}
