import { BLOCK_PATTERNS } from '../quilt/block-patterns.ts';
import type { BlockName } from '../quilt/block-patterns.ts';
import { drawBlock } from '../quilt/draw-block.ts';
import { turnOf } from '../quilt/turn-colours.ts';
import type { Entry } from '../directory/entry.ts';
import type { Directory } from '../directory/directory.ts';

/** The block of a need, shown `size` pixels wide. A need without a named block gets one drawn from its id. */
export function quiltOfNeed(directory: Directory, need: string, size: number): string {
  return drawBlock({ block: blockOf(directory, need), seed: need, size });
}

/** The block of an entry: its first need's, in the entry's own turn of colours. */
export function quiltOfEntry(directory: Directory, entry: Entry, size: number): string {
  const [need = entry.id] = entry.facts.needs;
  return drawBlock({ block: blockOf(directory, need), seed: need, turn: turnOf(entry.id), size });
}

function blockOf(directory: Directory, need: string): BlockName | undefined {
  const name = directory.needs.find((known) => known.id === need)?.block;
  return name !== undefined && isBlockName(name) ? name : undefined;
}

function isBlockName(name: string): name is BlockName {
  return name in BLOCK_PATTERNS;
}
