// Ships to the browser, on the navigators' desk only.
import { readIdentities } from '../../handover/read-identities.ts';

/** Why a text holds no key that can be used. */
export type KeyTextFault = 'not-a-key' | 'public-key' | 'mistyped';

/**
 * The secret keys in a text, each once: the lines of a key file (those with "#" are comments), a pasted line with words
 * around it, or a key typed from the recovery sheet, in groups, on several lines, in capital or small letters.
 */
export function readKeyText(text: string): string[] | KeyTextFault {
  const lines = text
    .split(/\r\n|[\r\n]/)
    .filter((line) => !line.trimStart().startsWith('#'))
    // Phones write another dash for the one that was typed.
    .map((line) => line.replaceAll(/\p{Pd}/gu, '-'));
  const whole = readIdentities(lines.join('\n'));
  const identities = whole.length > 0 ? whole : readIdentities(closeUp(lines.join('')));
  if (identities.length > 0) return [...new Set(identities)];
  const letters = lines.join('').replaceAll(/\s/g, '');
  if (/AGE-SECRET-KEY/i.test(letters)) return 'mistyped';
  return /\bage1[a-z0-9]{20}/i.test(text) ? 'public-key' : 'not-a-key';
}

/** A key as it was before somebody typed it in groups. No key has an O in it: whoever typed one saw a zero. */
function closeUp(text: string): string {
  return text
    .replaceAll(/\s/g, '')
    .toUpperCase()
    .split(/(?=AGE-SECRET-KEY-)/)
    .map((key) =>
      key.replace(/(?<=^AGE-SECRET-KEY-(?:PQ-)?1).*/, (rest) => rest.replaceAll('O', '0')),
    )
    .join('\n');
}
