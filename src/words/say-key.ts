import type { Kind } from '../schema/vocabulary.ts';

/** Name and hint of a key, as an editor reads them. */
export type KeyWords = { readonly label: string; readonly hint: string };

/** What has keys: entries of a kind, the network's own pages, and the files that set up a network. */
export type KeyedKind = Kind | 'pages' | 'network' | 'needs' | 'places';

/**
 * Name and hint of a key.
 * @param keys words of one language: `keys` of `words/en/keys.ts`, or `networkKeys` for the network's files.
 * @param path without the numbers of a list: "contact.phones.number". "body" is the text below the facts.
 * @param part `words` for a key of a translation.
 * @throws {Error} when the key has no words; a test holds that every key of a schema has.
 */
export function sayKey(
  keys: Readonly<Record<string, KeyWords>>,
  kind: KeyedKind,
  path: string,
  part: 'facts' | 'words' = 'facts',
): KeyWords {
  const words =
    (part === 'words' ? keys[`words:${path}`] : undefined) ?? keys[`${kind}:${path}`] ?? keys[path];
  if (words === undefined) throw new Error(`The key "${path}" of ${kind} has no words.`);
  return words;
}
