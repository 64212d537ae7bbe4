// Ships to the browser, loaded when a navigator takes something over.
import { Decrypter } from 'age-encryption';

/**
 * The secret keys in a key file or in a pasted text, whole lines starting with AGE-SECRET-KEY-.
 * Empty when there is none, or when one was not copied whole.
 */
export function readIdentities(text: string): string[] {
  const lines = text.toUpperCase().match(/AGE-SECRET-KEY-[A-Z0-9-]+/g) ?? [];
  return lines.every(isIdentity) ? lines : [];
}

function isIdentity(line: string): boolean {
  try {
    new Decrypter().addIdentity(line);
    return true;
  } catch {
    // Its checksum is wrong: a letter is missing or another.
    return false;
  }
}
