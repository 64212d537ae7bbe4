// Ships to the browser, on the navigators' desk only.
import { MOST_ARMOR } from '../../schema/letter.ts';
import type { Arrival, SetAside } from './desk-letter.ts';
import type { RowFacts } from './row-facts.ts';

/** What was found in a file: each letter, and each thing that should be one and is none. */
export interface Found {
  readonly arrivals: readonly Arrival[];
  readonly aside: readonly SetAside[];
}

/** What is known of everything in a file. `received` is ISO 8601 in UTC. */
export interface Source {
  readonly name: string;
  readonly received: string;
}

export const NOTHING: Found = { arrivals: [], aside: [] };

export function joinFound(all: readonly Found[]): Found {
  return {
    arrivals: all.flatMap(({ arrivals }) => arrivals),
    aside: all.flatMap(({ aside }) => aside),
  };
}

export function isNothing({ arrivals, aside }: Found): boolean {
  return arrivals.length === 0 && aside.length === 0;
}

/** One letter, with what its row says of it and else what its file says. */
export function foundLetter(
  letter: { readonly sealed: string | Uint8Array } | { readonly plain: string },
  source: Source,
  facts: RowFacts = { flagged: false },
): Found {
  const name = facts.name ?? source.name;
  const received = facts.received ?? source.received;
  if (isTooLarge(letter))
    return { arrivals: [], aside: [{ name, reason: 'too-large', id: facts.id, received }] };
  const arrival = { name, id: facts.id, received, flagged: facts.flagged, ...letter };
  return { arrivals: [arrival], aside: [] };
}

/** Longer than anything the form can write. */
export function isTooLarge(
  letter: { readonly sealed: string | Uint8Array } | { readonly plain: string },
): boolean {
  return ('sealed' in letter ? letter.sealed : letter.plain).length > MOST_ARMOR;
}
