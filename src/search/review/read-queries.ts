import { parse } from 'yaml';
import { z } from 'zod';
import { CRISES } from '../../schema/vocabulary.ts';
import { LanguageCode, Words } from '../../schema/text.ts';

/** What somebody typed, and what they would be glad to find. */
const WrittenQuery = z.strictObject({
  /** What is tried with it: typo, town, question … */
  class: Words.default('other'),
  /** Language of the site it is typed on. Absent = the network's first. */
  on: LanguageCode.optional(),
  words: Words,
  /** Entries (resources/lee-food-pantry), or names of `sets`. Absent = anything will do. */
  finds: z.array(Words).min(1).optional(),
  /** The danger that must be seen in the words. */
  crisis: z.enum(CRISES).optional(),
  /** Kept out of sight while the vocabulary is tuned, so that its figure stays honest. */
  held_out: z.boolean().default(false),
});

const QueriesFile = z.strictObject({
  sets: z.record(z.string(), z.array(Words).min(1)).default({}),
  queries: z.array(WrittenQuery).min(1),
  /** Words that mean no danger, though they look like it. */
  harmless: z.array(Words).default([]),
});

/** A query whose `finds` are entries only; none means that anything will do. */
export type Query = Omit<z.infer<typeof WrittenQuery>, 'finds'> & { finds: readonly string[] };
export type Queries = { queries: readonly Query[]; harmless: readonly string[] };

/** A file of queries that cannot be used; the message says where and what to do. */
export class QueriesError extends Error {
  override name = 'QueriesError';
}

/** @throws {QueriesError} when the text is no list of queries, or names a set or an entry that does not exist. */
export function readQueries(text: string, entries: ReadonlySet<string>): Queries {
  const { sets, queries, harmless } = readFile(text);
  return {
    harmless,
    queries: queries.map(({ finds = [], ...query }) => {
      const ids = finds.flatMap((name) => (name.includes('/') ? [name] : (sets[name] ?? [name])));
      const unknown = ids.find((id) => !entries.has(id));
      if (unknown !== undefined) {
        throw new QueriesError(
          `"${query.words}" should find "${unknown}", which is neither an entry nor a set. Correct the name or take it out.`,
        );
      }
      return { ...query, finds: [...new Set(ids)] };
    }),
  };
}

function readFile(text: string): z.infer<typeof QueriesFile> {
  let data: unknown;
  try {
    data = parse(text);
  } catch (cause) {
    throw new QueriesError('This is not YAML. Look at the indents and the quotes.', { cause });
  }
  const read = QueriesFile.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = issue?.path.map((key) => (typeof key === 'number' ? `no. ${key + 1}` : String(key)));
  throw new QueriesError(`At ${path?.join(', ') || 'the top'}: ${issue?.message ?? ''}`);
}
