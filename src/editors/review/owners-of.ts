import type { ContentEntry } from '../../check/read-content.ts';

/** Ids of what an entry says it belongs to: its group, the group above it, the help it is a date of. */
export function ownersOf({ facts }: ContentEntry): string[] {
  return [
    ...('group' in facts && facts.group !== undefined ? [`groups/${facts.group}`] : []),
    ...('parent' in facts && facts.parent !== undefined ? [`groups/${facts.parent}`] : []),
    ...('resource' in facts && facts.resource !== undefined ? [`resources/${facts.resource}`] : []),
  ];
}
