// Ships to the browser.
import type { Letter } from '../schema/letter.ts';

/**
 * A letter as flat strings, which is all that every form service takes, with the service's own fields first.
 * The id stands in the body: a header for it fails the preflight of most services.
 * @param honeypot name of the empty field that the service watches.
 */
export function flattenLetter(
  letter: Letter,
  honeypot?: string,
  own: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { id, network, version } = letter;
  const fields: Record<string, string> = { ...own, id, network, version };
  if ('sealed' in letter) fields.sealed = letter.sealed;
  else fields.plain = letter.plain;
  if (honeypot !== undefined) fields[honeypot] = '';
  return fields;
}
