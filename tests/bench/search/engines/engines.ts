import type { Engine } from './engine.ts';
import { buildFlexSearch } from './flexsearch/build.ts';
import { buildFuse } from './fuse/build.ts';
import { buildLunr } from './lunr/build.ts';
import { buildMiniSearch } from './minisearch/build.ts';
import { buildOrama } from './orama/build.ts';
import { buildOurs } from './ours/build.ts';
import { buildPagefind, buildWithSynonyms } from './pagefind/build.ts';

/** Ours is measured against this one. */
export const STOCK = 'Pagefind as it comes';
export const OURS = 'ours';

export const ENGINES: readonly Engine[] = [
  { name: OURS, client: 'ours/client.ts', build: buildOurs },
  {
    name: STOCK,
    package: 'pagefind',
    client: 'pagefind/client.ts',
    build: buildPagefind,
  },
  {
    name: 'Pagefind + synonyms',
    package: 'pagefind',
    client: 'pagefind/client.ts',
    build: buildWithSynonyms,
  },
  {
    name: 'MiniSearch + synonyms',
    package: 'minisearch',
    client: 'minisearch/client.ts',
    build: buildMiniSearch,
  },
  { name: 'Fuse', package: 'fuse.js', client: 'fuse/client.ts', build: buildFuse },
  { name: 'lunr', package: 'lunr', client: 'lunr/client.ts', build: buildLunr },
  {
    name: 'FlexSearch',
    package: 'flexsearch',
    client: 'flexsearch/client.ts',
    build: buildFlexSearch,
  },
  { name: 'Orama', package: '@orama/orama', client: 'orama/client.ts', build: buildOrama },
];
