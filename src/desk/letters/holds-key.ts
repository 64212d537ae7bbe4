// Ships to the browser, on the navigators' desk only.
import { readArmor } from '../../sealed/read-armor.ts';

/** A secret age key, also in small letters, and however it was broken into groups. */
const KEY = /AGE-SECRET-KEY-(?:PQ-)?1(?:[\s-]*[02-9AC-HJ-NP-Z]){20,58}/gi;
/** Keys and what `age -p` locks are short; a letter, which is sealed to keys, has another first line. */
const MOST_KEY = 64 * 1024;
const LOCKED = /^age-encryption\.org\/v1\n-> scrypt /;

/** True when a secret key stands in a text. */
export function holdsKey(text: string): boolean {
  return text.search(KEY) >= 0;
}

/** The text without secret keys. */
export function withoutKeys(text: string): string {
  return text.replace(KEY, '');
}

/** True for the bytes of a key file, readable or locked with a passphrase. */
export function isKeyFile(bytes: Uint8Array): boolean {
  if (bytes.length > MOST_KEY) return false;
  const text = new TextDecoder('latin1').decode(bytes);
  const file = readArmor(text.trim());
  const head = file ? new TextDecoder('latin1').decode(file) : text;
  return LOCKED.test(head) || holdsKey(text.replaceAll('\u0000', ''));
}
