import type { Measure } from '../fit/measure-text.ts';
import { heightOf } from './block.ts';
import type { Block } from './block.ts';
import { splitBlock } from './split-block.ts';

/**
 * Sets blocks into columns, in order; `height` says how high each is, by its place in the row of all columns. A block
 * never breaks unless it is taller than a whole column, and what is kept with its next stays with it unless both are
 * taller than that. Returns the columns, none of them empty.
 */
export function fillColumns(
  blocks: readonly Block[],
  { width, height }: { width: number; height: (column: number) => number },
  measure: Measure,
): Block[][] {
  const columns: Block[][] = [];
  const least = Math.min(height(0), height(Number.MAX_SAFE_INTEGER));
  const whole = blocks.flatMap((block) => splitBlock(block, width, least, measure));
  let used = 0;
  const groups = keptTogether(whole).flatMap((group) =>
    tallness(group, width, measure) <= least ? [group] : group.map((block) => [block]),
  );
  for (const group of groups) {
    const tall = tallness(group, width, measure);
    const above = group[0]?.before ?? 0;
    if (used > 0 && used + above + tall <= height(columns.length - 1)) {
      columns.at(-1)?.push(...group);
      used += above + tall;
    } else {
      columns.push([...group]);
      used = tall;
    }
  }
  return columns;
}

/** Each block with those before it that are kept with their next. */
function keptTogether(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let open = false;
  for (const block of blocks) {
    if (open) groups.at(-1)?.push(block);
    else groups.push([block]);
    open = block.keepWithNext === true;
  }
  return groups;
}

/** Height of a group without the room above its first block. */
function tallness(group: readonly Block[], width: number, measure: Measure): number {
  return group.reduce(
    (sum, block, index) => sum + (index === 0 ? 0 : block.before) + heightOf(block, width, measure),
    0,
  );
}
