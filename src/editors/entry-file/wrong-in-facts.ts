import { ENTRY_SCHEMAS } from '../../schema/entry-schemas.ts';
import { choicesAt } from '../../schema/schema-part.ts';
import { SourceFile } from '../../check/source-file.ts';
import { validate } from '../../check/validate.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { takeApart } from '../../check/frontmatter.ts';
import { writeEntry } from './write-entry.ts';

/**
 * The first mistake that these facts would be in an entry that is right otherwise, in the words of `npm run check`.
 * What only other files can tell (a town, a need) is not looked at.
 */
export function wrongInFacts(
  kind: Kind,
  facts: Readonly<Record<string, unknown>>,
): string | undefined {
  const text = writeEntry(kind, { ...neededBeside(kind, facts), ...facts }, '');
  const source = new SourceFile('', text, takeApart(text)?.yaml ?? '', 2);
  validate(source, ENTRY_SCHEMAS[kind].facts);
  const lines = text.split('\n');
  const problem = source.problems.find(({ line, code }) => {
    const key = lines.slice(0, line).findLast((each) => /^[a-z_]+:/.test(each));
    return code !== 'missing-key' && key !== undefined && (key.split(':')[0] ?? '') in facts;
  });
  if (problem === undefined) return undefined;
  return problem.fix === undefined ? problem.message : `${problem.message} Fix: ${problem.fix}`;
}

function neededBeside(
  kind: Kind,
  facts: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const [ofKind] = choicesAt(ENTRY_SCHEMAS[kind].facts, ['kind']);
  return {
    title: 'Entry',
    summary: 'Entry.',
    needs: ['entry'],
    ...(ofKind === undefined ? {} : { kind: ofKind }),
    ...(kind === 'events' && !('starts' in facts) ? { when: 'Soon' } : {}),
  };
}
