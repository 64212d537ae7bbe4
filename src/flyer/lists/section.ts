import type { ListEntry } from './list-entry.ts';

/** A part of a list, under a heading. */
export type Section = {
  title: string;
  /** The ones to keep longest first. */
  entries: readonly ListEntry[];
  /** How many more belong here and are left out. */
  left: number;
  /** Says of each only what one needs to get there. */
  brief: boolean;
};

/** What stands in a column, one below the other. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'entry'; entry: ListEntry }
  | { kind: 'more'; count: number };

/** The first `most` entries of a section; the rest is counted. Nothing for an empty section. */
export function sectionOf<E>(
  title: string,
  entries: readonly E[],
  asItem: (entry: E) => ListEntry,
  { most = Number.POSITIVE_INFINITY, brief = false }: { most?: number; brief?: boolean } = {},
): Section[] {
  if (entries.length === 0) return [];
  const left = Math.max(0, entries.length - most);
  return [{ title, entries: entries.slice(0, most).map((entry) => asItem(entry)), left, brief }];
}
