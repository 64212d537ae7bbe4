import type { Directory } from '../directory/directory.ts';

/** What the pages of all groups list, in their order. */
export function groupLists(directory: Directory) {
  const groups = directory.listedOfKind('groups');
  const active = groups.filter(({ facts }) => facts.state === 'active');
  return {
    networks: active.filter(({ facts }) => facts.kind === 'mutual-aid'),
    others: active.filter(({ facts }) => facts.kind !== 'mutual-aid'),
    historic: groups.filter(({ facts }) => facts.state === 'historic'),
  };
}
