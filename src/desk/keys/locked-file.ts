// Ships to the browser, on the navigators' desk only.
import { isAgeFile, readArmor } from '../../sealed/read-armor.ts';

/** The age library opens nothing above; each step more doubles time and memory, and this one takes 1 GB. */
const MOST_WORK = 20;

const VERSION = 'age-encryption.org/v1\n';
const LOCKED = /^age-encryption\.org\/v1\n-> scrypt \S+ (\d+)\n[^\n]*\n--- /;

/**
 * What an age file is, told by its header alone. `locked`: with a passphrase, as `age -p` and `npm run keys` do.
 * `sealed-letter`: sealed to keys, so it is a letter and no key. Nothing when it is no age file at all.
 */
export type LockedFile =
  | { readonly kind: 'locked'; readonly file: Uint8Array }
  | { readonly kind: 'sealed-letter' | 'cut-off' | 'too-slow' };

export function readLockedFile(given: string | Uint8Array): LockedFile | undefined {
  const file = typeof given === 'string' ? fromArmor(given) : given;
  if (file === undefined) return undefined;
  if (file === false) return { kind: 'cut-off' };
  const head = new TextDecoder('latin1').decode(file);
  if (!head.startsWith(VERSION)) return undefined;
  if (!isAgeFile(file)) return { kind: 'cut-off' };
  const work = LOCKED.exec(head)?.[1];
  if (work === undefined) return { kind: 'sealed-letter' };
  return Number(work) > MOST_WORK ? { kind: 'too-slow' } : { kind: 'locked', file };
}

/** The bytes in an armor with words around it; `false` when it is not whole, nothing when there is none. */
function fromArmor(text: string): Uint8Array | false | undefined {
  const begin = text.indexOf('-----BEGIN AGE ENCRYPTED FILE-----');
  if (begin === -1) return undefined;
  const [armored = ''] = /^[^]*?-----END AGE ENCRYPTED FILE-----/.exec(text.slice(begin)) ?? [];
  return readArmor(armored.replaceAll(/[ \t]+$/gm, '')) ?? false;
}
