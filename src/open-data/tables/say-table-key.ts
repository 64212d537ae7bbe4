import type { Kind } from '../../schema/vocabulary.ts';
import type { EditorWords } from '../../words/editor-words.ts';
import { sayKey } from '../../words/say-key.ts';
import type { KeyWords } from '../../words/say-key.ts';

/** Name and meaning of a key of a table: the editors' words for it, or the table's own. */
export function sayTableKey(
  words: Pick<EditorWords, 'keys' | 'tableKeys'>,
  kind: Kind,
  path: string,
): KeyWords {
  return sayKey({ ...words.keys, ...words.tableKeys }, kind, path);
}
