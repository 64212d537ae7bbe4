import { parse } from 'yaml';
import { takeApart } from '../../check/frontmatter.ts';

/** The keys of an entry's file as they stand there, without judging them; none when they cannot be read. */
export function readFacts(text: string): Record<string, unknown> {
  try {
    const facts: unknown = parse(takeApart(text)?.yaml ?? '', { logLevel: 'silent' });
    return typeof facts === 'object' && facts !== null ? { ...facts } : {};
  } catch {
    // `npm run check` tells what is wrong with it.
    return {};
  }
}
