import type { Network } from '../../../schema/network.ts';
import type { Need } from '../../../schema/needs.ts';
import type { Vocabularies } from '../cells/read-words.ts';
import type { Towns } from '../cells/towns.ts';
import type { Mapping } from '../mapping/mapping.ts';

/** What rows are read against: this network's own words and towns, and what the mapping says. */
export type World = {
  mapping: Mapping;
  network: Network;
  needs: readonly Need[];
  towns: Towns;
  words: Vocabularies;
};
