import type { Directory } from '../directory/directory.ts';

/** What a need's pages list, in their order. */
export function needLists(directory: Directory, need: string) {
  return {
    resources: directory.forNeed(need, 'resources'),
    events: directory.listedForNeed(need, 'events'),
    guides: directory.forNeed(need, 'guides'),
    groups: directory.forNeed(need, 'groups'),
  };
}
