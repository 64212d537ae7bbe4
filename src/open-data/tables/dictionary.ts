import { z } from 'zod';
import { licenseOf } from '../../schema/license.ts';
import { LanguageCode } from '../../schema/text.ts';
import { KINDS } from '../../schema/vocabulary.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { editorWords } from '../../words/editor-words.ts';
import type { EditorWords } from '../../words/editor-words.ts';
import { sayForm } from '../../words/say-form.ts';
import { keysOf } from './columns-of.ts';
import { sayTableKey } from './say-table-key.ts';

const DictionaryKey = z.strictObject({
  /** As in the JSON table, dotted: "where.street". */
  key: z.string(),
  /** Name of the column of the sheet that says it. Absent = an object of which every fact has a column. */
  column: z.string().optional(),
  label: z.string(),
  means: z.string(),
  /** True when every entry of the kind has it. */
  always: z.boolean(),
  many: z.boolean(),
  form: z.string(),
  choices: z.array(z.strictObject({ value: z.string(), means: z.string() })),
  or: z.string().optional(),
});
export type DictionaryKey = z.infer<typeof DictionaryKey>;

/** What every key and every word of the tables means, in one language. */
export const Dictionary = z.strictObject({
  name: z.string(),
  site: z.url(),
  /** Of the words in here: English where the network's language has no names of keys. */
  language: LanguageCode,
  license: z.strictObject({ name: z.string(), url: z.url() }),
  kinds: z.array(
    z.strictObject({ kind: z.enum(KINDS), label: z.string(), keys: z.array(DictionaryKey) }),
  ),
});
export type Dictionary = z.infer<typeof Dictionary>;

/** The dictionary of the tables that `rowOf` makes, from the same schemas. */
export function dictionaryOf(reader: Reader): Dictionary {
  const words = editorWords(reader.language);
  return {
    name: reader.say(reader.directory.network.name),
    site: absolute(reader.directory.network, reader.to('')),
    language: words.language,
    license: licenseOf(reader.directory.network),
    kinds: KINDS.map((kind) => ({
      kind,
      label: words.site.kinds[kind],
      keys: describeKeys(words, kind),
    })),
  };
}

/** The dictionary as a file. */
export function writeDictionary(reader: Reader): string {
  return `${JSON.stringify(Dictionary.parse(dictionaryOf(reader)), null, 1)}\n`;
}

function describeKeys(words: EditorWords, kind: Kind): DictionaryKey[] {
  return keysOf(kind).map((key) => {
    const { label, hint } = sayTableKey(words, kind, key.path);
    return {
      key: key.path,
      ...(key.column === undefined ? {} : { column: sayTableKey(words, kind, key.column).label }),
      label,
      means: hint,
      always: key.required && !key.path.includes('.'),
      many: key.many,
      ...writtenAs(words, kind, key),
    };
  });
}

function writtenAs(
  ...about: Parameters<typeof sayForm>
): Pick<DictionaryKey, 'form' | 'choices' | 'or'> {
  const { form, choices, or } = sayForm(...about);
  return { form, choices: [...choices], ...(or === undefined ? {} : { or }) };
}
