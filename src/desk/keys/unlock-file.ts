// Ships to the browser, on the navigators' desk only.
import { Decrypter } from 'age-encryption';

/** What came of trying a passphrase. `failed`: this device has not the memory for it, or the worker did not start. */
export type Unlocked =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong-passphrase' | 'cut-off' | 'failed' };

/**
 * Opens an age file that `readLockedFile` found locked. Takes seconds and a quarter of a gigabyte for the usual work
 * factor, and holds up whatever else runs in the same thread.
 */
export async function unlockFile(file: Uint8Array, passphrase: string): Promise<Unlocked> {
  const trying = new Decrypter();
  trying.addPassphrase(passphrase);
  let fileKey: Uint8Array;
  try {
    fileKey = await trying.decryptHeader(file);
  } catch (error) {
    // No room for the work; everything else about the header was looked at before.
    return { kind: error instanceof RangeError ? 'failed' : 'wrong-passphrase' };
  }
  try {
    const opening = new Decrypter();
    opening.addIdentity({ unwrapFileKey: () => fileKey });
    return { kind: 'text', text: await opening.decrypt(file, 'text') };
  } catch {
    return { kind: 'cut-off' };
  }
}
