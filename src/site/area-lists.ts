import type { Directory } from '../directory/directory.ts';
import type { Network } from '../schema/network.ts';

/** What an area's pages list, in their order. */
export function areaLists(directory: Directory, area: Network['areas'][number]) {
  return {
    inside: directory.inArea(area, ['resources', 'groups']),
    forArea: directory.forArea(area, ['resources', 'groups']),
    events: directory.inArea(area, ['events']),
  };
}
