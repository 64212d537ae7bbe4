import { contactOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import type { Reader } from '../../site/reader.ts';

/** The entries a small book should name first: open, with a number to call and known hours, asking for little. */
export function rankEntries(reader: Reader, entries: readonly Entry[], need?: string): Entry[] {
  const points = new Map(entries.map((entry) => [entry, pointsOf(reader, entry, need)]));
  return entries.toSorted((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0));
}

function pointsOf(reader: Reader, entry: Entry, need: string | undefined): number {
  const { facts } = entry;
  const evidence = evidenceOf(facts, reader.today);
  const good = [
    need !== undefined && facts.needs[0] === need,
    contactOf(entry)?.phones !== undefined,
    contactOf(entry)?.phones !== undefined,
    'hours' in facts && facts.hours !== undefined,
    'asks_for' in facts && facts.asks_for?.length === 0,
    evidence.state === 'fresh',
    evidence.state !== 'old' && evidence.state !== 'unchecked',
    facts.status === 'open',
    facts.status === 'open',
  ];
  return good.filter(Boolean).length;
}
