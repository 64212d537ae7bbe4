import type { Block } from './block.ts';

/** What stands above a page's text: its town or part, or the first and the last of several. */
export function runningHead(columns: readonly (readonly Block[])[]): string {
  const heads = columns.flat().flatMap(({ head }) => head ?? []);
  const [first = ''] = heads;
  const last = heads.at(-1) ?? first;
  return first === last ? first : `${first} – ${last}`;
}
