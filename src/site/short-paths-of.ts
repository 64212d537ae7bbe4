import type { Directory } from '../directory/directory.ts';
import { discreetCodeOf, shortCodeOf } from '../schema/short-code.ts';
import { KINDS } from '../schema/vocabulary.ts';

/**
 * The short addresses that one line of `content/redirects.yaml` keeps alive, and the path each leads to. A code of a
 * discreet sheet leads to the discreet page of what came in its place, or to the front page: never to a page that
 * tells what the help was for.
 */
export function shortPathsOf(directory: Directory, from: string, to: string): ShortPath[] {
  const [, chosen] = /^r\/(.+)$/.exec(from) ?? [];
  if (chosen !== undefined) return [{ short: chosen, path: `${to}/` }];
  const [folder, slug = ''] = from.split('/');
  const kind = KINDS.find((known) => known === folder);
  if (kind === undefined) return [];
  const discreet = directory.withId(to)?.discreetCode;
  return [
    { short: shortCodeOf(kind, slug), path: `${to}/` },
    { short: discreetCodeOf(kind, slug), path: discreet === undefined ? '' : `r/${discreet}/` },
  ];
}

type ShortPath = { short: string; path: string };
