import { fileURLToPath } from 'node:url';
import { recipientsOf } from '../schema/seal.ts';
import type { Seal } from '../schema/seal.ts';

/** Ciphers for other kinds of keys, and for passphrases: two fifths of the library, and no way around loading them. */
const FOR_OTHER_KEYS = ['@noble/post-quantum/hybrid.js', '@noble/curves/nist.js'];
const FOR_PASSPHRASES = '@noble/hashes/scrypt.js';
const LEFT_OUT = fileURLToPath(new URL('./left-out.ts', import.meta.url));

/**
 * A Vite plugin that keeps ciphers out of what browsers load when every key of the network is a plain one
 * (X25519, "age1..." with 58 letters after it). With one key of another kind it leaves out nothing.
 * @param where pages never ask for a passphrase; a worker of the navigators' desk opens key files with one.
 */
export function leaveOutUnused(
  seal: Seal | undefined,
  where: 'pages' | 'workers' = 'pages',
): LeaveOutUnused {
  const unused = new Set([...FOR_OTHER_KEYS, ...(where === 'pages' ? [FOR_PASSPHRASES] : [])]);
  const plain = seal !== undefined && recipientsOf(seal).every(isPlainKey);
  return {
    name: 'patchwork-leave-out-unused',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => plain && name === 'client',
    resolveId: (source, importer) =>
      unused.has(source) && importer?.includes('age-encryption') ? LEFT_OUT : undefined,
  };
}

/** Other kinds have a second 1 or more letters: age1pq1..., age1tag1..., age1tagpq1... */
function isPlainKey(recipient: string): boolean {
  return /^age1[a-z0-9]{58}$/.test(recipient);
}

/** The part of Vite's plugin interface that is used. */
interface LeaveOutUnused {
  readonly name: string;
  readonly enforce: 'pre';
  applyToEnvironment(environment: { readonly name: string }): boolean;
  resolveId(source: string, importer: string | undefined): string | undefined;
}
