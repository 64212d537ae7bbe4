import type { z } from 'zod';
import { didYouMean } from './nearest.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { EARLIER, sayIssue } from './say-issue.ts';
import { keysAt } from '../schema/schema-part.ts';
import type { SourceFile } from './source-file.ts';

/** Mistakes after which no facts are there to hold against a schema. */
const UNREAD: readonly ProblemCode[] = [
  'encoding',
  'turned-words',
  'conflict',
  'frontmatter',
  'yaml',
];

/**
 * Reads a file's data with a schema. Every mistake becomes a problem in `source.problems`; the result is
 * `undefined` when there was one.
 */
export function validate<Schema extends z.ZodType>(
  source: SourceFile,
  schema: Schema,
): z.output<Schema> | undefined {
  if (source.problems.some(({ code }) => UNREAD.includes(code))) return undefined;
  const result = schema.safeParse(source.data ?? {});
  if (result.success) return result.data;
  const { issues } = result.error;
  for (const issue of issues) {
    if (!isEcho(issue, issues) && !isMisspelt(issue, issues, schema))
      source.problems.push(...problemsOf(source, issue, schema));
  }
  return undefined;
}

function problemsOf(source: SourceFile, issue: z.core.$ZodIssue, schema: z.ZodType): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) =>
      source.problemAtKey(
        [...issue.path, key],
        'unknown-key',
        `"${key}" is not a key we know here.`,
        placeOf(key, issue.path, schema) ??
          didYouMean(key, known) ??
          `take the line out. The keys here are: ${known.join(', ')}.`,
      ),
    );
  }
  if (source.hasKey(issue.path) && valueAt(source.data, issue.path) === undefined) {
    const key = String(issue.path.at(-1));
    const isCut = source.lineText(issue.path).includes(': #');
    return [
      source.problemAtKey(
        issue.path,
        'missing-key',
        `"${key}" has nothing after its colon.`,
        isCut ? 'put text that begins with # in quotes.' : `write it there: ${key}: …`,
      ),
    ];
  }
  const { code, message, fix } = sayIssue(
    issue,
    schema,
    valueAt(source.data, issue.path),
    source.writtenAt(issue.path),
  );
  const at =
    issue.code === 'invalid_key'
      ? source.problemAtKey(issue.path, code, message, fix)
      : source.problemAt(issue.path, code, message, fix);
  return [at];
}

/** Where a key belongs that stands among others because the spaces before it were lost. */
function placeOf(key: string, path: readonly PropertyKey[], schema: z.ZodType): string | undefined {
  const parent = keysAt(schema, path).find((other) =>
    keysAt(schema, [...path, other]).includes(key),
  );
  return parent && `it belongs to "${parent}": put it below that line, with two spaces before it.`;
}

/** True for a key that is missing because it is written in another way, as "Title" and "sumary" are. */
function isMisspelt(
  issue: z.core.$ZodIssue,
  all: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
): boolean {
  const key = String(issue.path.at(-1));
  const parent = issue.path.slice(0, -1);
  return all.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      other.path.join('.') === parent.join('.') &&
      other.keys.some((word) => didYouMean(word, keysAt(schema, parent))?.includes(`"${key}"`)),
  );
}

/** True for "ends before it starts" when what it compares with cannot be read anyway. */
function isEcho(issue: z.core.$ZodIssue, all: readonly z.core.$ZodIssue[]): boolean {
  const earlier = EARLIER[String(issue.path.at(-1))];
  if (issue.code !== 'custom' || earlier === undefined) return false;
  const [...compared] = [...issue.path.slice(0, -1), earlier];
  return all.some(
    (other) =>
      other !== issue &&
      [compared, issue.path].some((path) => path.join('.') === other.path.join('.')),
  );
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    data,
  );
}
