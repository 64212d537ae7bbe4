import type { Directory } from '../directory/directory.ts';
import type { Entry } from '../directory/entry.ts';
import { quiltOfEntry, quiltOfNeed } from './quilt-of.ts';

/** A list of more needs than this shows each in its own colours alone: every turn of them would weigh a kilobyte. */
const MOST_VARIED_NEEDS = 5;

/**
 * The blocks of a list's entries, in its order, as SVG text. A block that comes again points at the one drawn before,
 * so that a long list stays light. `list` is a word no other list of the page has; `drawn` is what lists above it drew.
 */
export function shareBlocks(
  directory: Directory,
  entries: readonly Entry[],
  size: number,
  list: string,
  drawn = new Map<string, string>(),
): string[] {
  const needs = new Set(entries.map(({ facts }) => facts.needs[0]));
  const isVaried = needs.size <= MOST_VARIED_NEEDS;
  return entries.map((entry) => {
    const [need] = entry.facts.needs;
    const block =
      isVaried || need === undefined
        ? quiltOfEntry(directory, entry, size)
        : quiltOfNeed(directory, need, size);
    const known = drawn.get(block);
    // The class on the group too: what is pointed at is styled without the picture around it.
    if (known !== undefined) return aroundOf(block, `<use href="#${known}"/>`);
    const id = `${list}-${drawn.size}`;
    drawn.set(block, id);
    return aroundOf(block, `<g id="${id}" class="quilt">${patchesOf(block)}</g>`);
  });
}

/** The same picture with something else in it. */
function aroundOf(block: string, inside: string): string {
  return `${block.slice(0, block.indexOf('>') + 1)}${inside}</svg>`;
}

function patchesOf(block: string): string {
  return block.slice(block.indexOf('>') + 1, -'</svg>'.length);
}
