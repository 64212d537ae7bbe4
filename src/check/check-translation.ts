import type { EntrySchemas } from '../schema/entry-schemas.ts';
import { didYouMean } from './nearest.ts';
import type { SourceFile } from './source-file.ts';
import type { WrittenFile } from './written-file.ts';

/** Lists that must have as many parts in every language. */
const PARALLEL_LISTS = ['bring', 'materials'];

/** Holds a translation against the file it translates. Mistakes go to `source.problems`. */
export function checkTranslation(
  source: SourceFile,
  original: WrittenFile,
  schemas: EntrySchemas,
  words: Record<string, unknown> | undefined,
  body: string,
): void {
  renameFacts(source, original, schemas);
  if (words === undefined || original.source.problems.length > 0) return;
  for (const key of PARALLEL_LISTS) compareLists(source, key, original.facts[key], words[key]);
  compareLabels(source, labelsOf(original.facts), words['labels']);
  const steps = countSteps(original.body);
  if (original.folder === 'guides' && body !== '' && countSteps(body) !== steps) {
    source.problems.push(
      source.problemOnLine(
        source.lastLineStarting('## '),
        1,
        'translation-shape',
        `${original.slug}.md has ${sayCount(steps, 'step')} (## headings), this translation has ${countSteps(body)}.`,
        'write the same steps in the same order.',
      ),
    );
  }
}

/** An unknown key that is a fact of this kind gets its own sentence. */
function renameFacts(source: SourceFile, original: WrittenFile, schemas: EntrySchemas): void {
  source.problems.splice(
    0,
    source.problems.length,
    ...source.problems.map((problem) => {
      const key = /^"([a-z_]+)" is not a key/.exec(problem.message)?.[1];
      if (
        problem.code !== 'unknown-key' ||
        key === undefined ||
        !Object.hasOwn(schemas.facts.shape, key)
      )
        return problem;
      return {
        ...problem,
        code: 'fact-in-translation' as const,
        message: `"${key}" is a fact, and facts stand once, in ${original.slug}.md.`,
        fix: 'take this line out of the translation.',
      };
    }),
  );
}

function compareLists(
  source: SourceFile,
  key: string,
  original: unknown,
  translated: unknown,
): void {
  if (
    !Array.isArray(original) ||
    !Array.isArray(translated) ||
    original.length === translated.length
  )
    return;
  source.problems.push(
    source.problemAt(
      [key],
      'translation-shape',
      `"${key}" has ${sayCount(translated.length, 'part')} here and ${original.length} in the first language.`,
      'translate every part, in the same order.',
    ),
  );
}

function compareLabels(source: SourceFile, known: ReadonlySet<string>, labels: unknown): void {
  if (typeof labels !== 'object' || labels === null) return;
  for (const label of Object.keys(labels)) {
    if (known.has(label)) continue;
    source.problems.push(
      source.problemAtKey(
        ['labels', label],
        'translation-shape',
        `No phone or opening line is labelled "${label}".`,
        didYouMean(label, known) ?? 'write the label as the first language has it.',
      ),
    );
  }
}

/** Labels of phones and notes of opening lines: the short words inside facts. */
function labelsOf(facts: Record<string, unknown>): Set<string> {
  const labels = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if ((key === 'label' || key === 'note' || key === 'reason') && typeof item === 'string')
          labels.add(item);
        else visit(item);
      }
    }
  };
  visit(facts);
  return labels;
}

function sayCount(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function countSteps(body: string): number {
  return body.split('\n').filter((line) => line.startsWith('## ')).length;
}
