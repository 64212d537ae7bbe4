import { identityToRecipient } from 'age-encryption';
import { looksArmored } from './read-armor.ts';

/** An age key: the secret half opens what was sealed to the public one. */
export interface Key {
  readonly identity: string;
  readonly recipient: string;
}

/** A text holds no usable key. The message repeats nothing of the text: it may hold half a secret. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/**
 * The secret keys in a text: an age identity file (lines with "#" are comments), or a key typed from paper, in groups,
 * on several lines, in capital or small letters.
 * @throws {KeyError} when there is none, or a letter of one is wrong: a key has a checksum in it.
 */
export async function readKeys(text: string): Promise<Key[]> {
  if (looksArmored(text)) {
    throw new KeyError(
      'A passphrase locks it. Open it on the desk of the site (/desk/), or take the lock off: age -d locked.agekey > open.agekey',
    );
  }
  const letters = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('')
    .replace(/\s+/g, '')
    .toUpperCase();
  const identities = letters.split(/(?=AGE-SECRET-KEY-)/).filter((part) => part !== '');
  if (identities.length === 0) throw new KeyError('There is no key in it.');
  return Promise.all(identities.map(readKey));
}

async function readKey(identity: string): Promise<Key> {
  if (!identity.startsWith('AGE-SECRET-KEY-')) {
    throw new KeyError('It holds something else than keys, which begin with AGE-SECRET-KEY-.');
  }
  try {
    return { identity, recipient: await identityToRecipient(identity) };
  } catch {
    // The library's message can quote the key.
    throw new KeyError('A key in it has a wrong or missing letter. Compare it with the paper.');
  }
}
