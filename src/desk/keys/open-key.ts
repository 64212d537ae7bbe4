// Ships to the browser, on the navigators' desk only.
import { readLockedFile } from './locked-file.ts';
import { readKeyText } from './read-key-text.ts';
import type { KeyTextFault } from './read-key-text.ts';
import { unlockApart } from './unlock-apart.ts';
import type { Unlocked } from './unlock-file.ts';

/** A key file is a few lines; anything larger was chosen by mistake. */
export const MOST_KEY_BYTES = 100_000;

/** Why no key came of it. Each has words in `words.desk.door.faults` that say what to do. */
export type KeyFault =
  | KeyTextFault
  | 'sealed-letter'
  | 'cut-off'
  | 'wrong-passphrase'
  | 'too-large'
  /** Locked with more work than a browser can do. */
  | 'too-slow'
  /** This device could not do the work. */
  | 'failed';

export type OpenedKey =
  | { readonly kind: 'open'; readonly identities: string[] }
  | { readonly kind: 'needs-passphrase' }
  | { readonly kind: 'closed'; readonly fault: KeyFault };

/**
 * Secret keys from a key file, a pasted text or a key typed from paper; from a file that a passphrase locks once that
 * is given. Never throws, and repeats nothing of what it was given.
 */
export async function openKey(
  given: string | Uint8Array,
  passphrase?: string,
  unlock: (file: Uint8Array, passphrase: string) => Promise<Unlocked> = unlockApart,
): Promise<OpenedKey> {
  if (given.length > MOST_KEY_BYTES) return { kind: 'closed', fault: 'too-large' };
  const text = typeof given === 'string' ? given : textOf(given);
  const locked = readLockedFile(given) ?? readLockedFile(text);
  if (!locked) return lookFor(text);
  if (locked.kind !== 'locked') return { kind: 'closed', fault: locked.kind };
  if (passphrase === undefined) return { kind: 'needs-passphrase' };
  const unlocked = await unlock(locked.file, passphrase);
  if (unlocked.kind !== 'text') return { kind: 'closed', fault: unlocked.kind };
  return lookFor(unlocked.text);
}

function lookFor(text: string): OpenedKey {
  const found = readKeyText(text);
  return typeof found === 'string'
    ? { kind: 'closed', fault: found }
    : { kind: 'open', identities: found };
}

/** Windows PowerShell writes what a command printed in two bytes a letter. */
function textOf(bytes: Uint8Array): string {
  const twoBytes = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(twoBytes ? 'utf-16le' : 'utf-8').decode(bytes);
}
