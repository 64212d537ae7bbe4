import leven from 'leven';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Reads a file's data with a schema. Every mistake becomes a problem in `source.problems`; the result is
 * `undefined` when there was one. `knownKeys` are offered for a mistyped key at the top of the file.
 */
export function validate<Schema extends z.ZodType>(
  source: SourceFile,
  schema: Schema,
  knownKeys: readonly string[] = [],
): z.output<Schema> | undefined {
  if (source.problems.length > 0) return undefined;
  const result = schema.safeParse(source.data ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) source.problems.push(...problemsOf(source, issue, knownKeys));
  return undefined;
}

/** The nearest of `known` to a mistyped word, when near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  const ranked = [...known]
    .map((candidate) => ({ candidate, distance: leven(lower, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}

/** "did you mean …?" for the report, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const meant = nearest(word, known);
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

function problemsOf(source: SourceFile, issue: z.core.$ZodIssue, knownKeys: readonly string[]): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? knownKeys : [];
    return issue.keys.map((key) =>
      source.problemAtKey(
        [...issue.path, key],
        'unknown-key',
        `"${key}" is not a key we know here.`,
        didYouMean(key, known) ?? 'take the line out, or look the key up in CONTRIBUTING.md.',
      ),
    );
  }
  if (isMissing(source.data, issue)) {
    const key = issue.path.map(String).join('.');
    return [source.problemAt(issue.path, 'missing-key', `"${key}" is missing.`, `add ${String(issue.path.at(-1))}: …`)];
  }
  if (issue.code === 'invalid_value') {
    const written = String(valueAt(source.data, issue.path));
    const allowed = issue.values.map(String);
    return [
      source.problemAt(
        issue.path,
        'value',
        `${String(issue.path.at(-1))} cannot be "${written}".`,
        didYouMean(written, allowed) ?? `write one of ${allowed.join(', ')}.`,
      ),
    ];
  }
  return [source.problemAt(issue.path, 'value', sentence(issue))];
}

function sentence(issue: z.core.$ZodIssue): string {
  const name = issue.path.map(String).join('.');
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    return `"${name}" must be ${issue.expected === 'array' ? 'a list, like [one, two]' : `a ${issue.expected}`}.`;
  }
  return issue.message.startsWith('Invalid') || issue.message.startsWith('Too')
    ? `"${name}": ${issue.message}`
    : issue.message;
}

function isMissing(data: unknown, issue: z.core.$ZodIssue): boolean {
  const typeIssue = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  return typeIssue && issue.path.length > 0 && valueAt(data, issue.path) === undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}
