import { ENTRY_SCHEMAS } from '../../schema/entry-schemas.ts';
import { choicesAt } from '../../schema/schema-part.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { editorWords } from '../../words/editor-words.ts';
import { sayChoice } from '../../words/say-choice.ts';
import type { Choice } from './prompts.ts';

/** The words a key may hold, alone or in a list, with what they mean. `path` as for `sayChoice`. */
export function vocabularyOf(kind: Kind, path: string): Choice[] {
  const [first = '', ...rest] = path.split('.');
  const alone = choicesAt(ENTRY_SCHEMAS[kind].facts, [first, ...rest]);
  const values =
    alone.length > 0 ? alone : choicesAt(ENTRY_SCHEMAS[kind].facts, [first, 0, ...rest]);
  return values.map((value) => {
    const meaning = sayChoice(editorWords('en'), kind, path, value);
    return { value, name: meaning === undefined ? value : `${meaning} (${value})` };
  });
}
