import type { ContentEntry } from '../check/read-content.ts';

/** Ids of what an entry says it belongs to, the nearest first: the help it is a date of, its group, the group above it. */
export function ownersOf({ facts }: ContentEntry): string[] {
  return [
    ...('resource' in facts && facts.resource !== undefined ? [`resources/${facts.resource}`] : []),
    ...('group' in facts && facts.group !== undefined ? [`groups/${facts.group}`] : []),
    ...('parent' in facts && facts.parent !== undefined ? [`groups/${facts.parent}`] : []),
  ];
}
