import { armor, Decrypter, Encrypter } from 'age-encryption';
import { looksArmored, readArmor } from './read-armor.ts';
import { KeyError } from './read-keys.ts';

/** A key file that only opens with a passphrase, as `age -p -a` makes it: `age -d` and the desk open it. */
export async function lockKeyFile(text: string, passphrase: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return armor.encode(await encrypter.encrypt(text));
}

/**
 * The text of a key file, which `ask` is asked to open when a passphrase locks it.
 * @throws {KeyError} when the passphrase does not open it.
 */
export async function unlockKeyFile(text: string, ask: () => Promise<string>): Promise<string> {
  if (!looksArmored(text)) return text;
  const file = readArmor(text);
  if (!file) throw new KeyError('It is cut off or damaged. Take another copy of it.');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(await ask());
  try {
    return await decrypter.decrypt(file, 'text');
  } catch (cause) {
    throw new KeyError('The passphrase does not open it, or it is a letter and no key.', { cause });
  }
}
