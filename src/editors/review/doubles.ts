import leven from 'leven';
import type { Directory } from '../../directory/directory.ts';
import { contactOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import { ownersOf } from '../../directory/owners-of.ts';
import { sayNumber } from './finding.ts';
import type { Finding, PartReport } from './finding.ts';

/** Of the letters of the longer name, the part that may differ in two names that count as alike. */
const DIFFERENT_LETTERS = 0.25;
/** Of the words two names have together, the part they must share to count as alike. */
const SHARED_WORDS = 0.6;
/** 211, 988: everybody may name them. */
const SHORT_LINE = 3;

/**
 * Entries of one kind that may be the same thing twice: with the same number, or with a name alike, the same town and a
 * need in common. A group's number on its own resources and events is no double, nor are the resources of one group.
 */
export function findDoubles(directory: Directory): PartReport {
  const open = directory.entries.filter(
    (entry) => entry.facts.status !== 'closed' && entry.kind !== 'guides',
  );
  const pairs = new Map<string, Pair>();
  const note = (a: Entry, b: Entry, number?: string): void => {
    if (a.kind !== b.kind || belongTogether(a, b)) return;
    const key = [a.id, b.id].toSorted().join(' ');
    const known = pairs.get(key);
    pairs.set(key, { a, b, ...known, ...(number === undefined ? { alike: true } : { number }) });
  };
  const byNumber = Map.groupBy(
    open.flatMap((entry) => numbersOf(entry).map((number) => ({ entry, number }))),
    ({ number }) => number,
  );
  for (const [number, found] of byNumber) {
    eachPair(
      found.map(({ entry }) => entry),
      (a, b) => {
        note(a, b, number.split(' ')[0]);
      },
    );
  }
  const byTown = Map.groupBy(open, (entry) => `${entry.kind} ${entry.town?.name ?? ''}`);
  for (const [, neighbors] of byTown) {
    const words = new Map(neighbors.map((entry) => [entry, wordsOf(entry)]));
    eachPair(neighbors, (a, b) => {
      const shares = a.facts.needs.some((need) => b.facts.needs.includes(need));
      if (shares && areAlike(words.get(a) ?? [], words.get(b) ?? [])) note(a, b);
    });
  }
  const findings = [...pairs.values()]
    .toSorted((a, b) => weight(b) - weight(a) || a.a.id.localeCompare(b.a.id))
    .map(sayPair);
  return {
    part: 'doubles',
    summary:
      findings.length === 0
        ? 'No two entries look like the same thing.'
        : `${sayNumber(findings.length, 'pair')} of entries may be the same thing.`,
    findings,
    notes: [],
  };
}

function sayPair({ a, b, number, alike }: Pair): Finding {
  const both = `"${a.facts.title}" and "${b.facts.title}" (${b.file})`;
  const why =
    number === undefined
      ? `have names alike${a.town === undefined ? '' : `, both in ${a.town.name}`}, and a need in common`
      : alike
        ? `have names alike and the same number, ${number}`
        : `have the same number, ${number}`;
  return {
    code: number === undefined ? 'double-name' : alike ? 'double' : 'double-phone',
    file: a.file,
    message: `${both} ${why}.`,
    advice: alike
      ? 'if they are one, keep one file and lead the other’s address to it (redirects.yaml).'
      : 'if one group runs both, name it in both (group:); else one number may be wrong.',
  };
}

/** Names without the town, the accents and the little words they are told apart by anyway. */
function areAlike(left: readonly string[], right: readonly string[]): boolean {
  const one = left.join(' ');
  const other = right.join(' ');
  if (one === '' || other === '') return false;
  const all = new Set([...left, ...right]);
  const shared = left.filter((word) => right.includes(word));
  return (
    shared.length / all.size >= SHARED_WORDS ||
    leven(one, other) / Math.max(one.length, other.length) <= DIFFERENT_LETTERS
  );
}

function wordsOf({ facts, town }: Entry): string[] {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const left = new Set(['the', 'of', 'and', 'at', 'in', 'for', ...plain(town?.name ?? '')]);
  return [...new Set(plain(facts.title).filter((word) => !left.has(word)))];
}

/** A group and what it runs, and two things that one group runs. */
function belongTogether(a: Entry, b: Entry): boolean {
  const [left, right] = [
    [a.id, ...ownersOf(a)],
    [b.id, ...ownersOf(b)],
  ];
  return left.some((owner) => right.includes(owner));
}

function numbersOf(entry: Entry): string[] {
  const phones = contactOf(entry)?.phones ?? [];
  const whole = phones.filter(({ number }) => number.length > SHORT_LINE);
  return [...new Set(whole.map(({ number, ext = '' }) => `${number} ${ext}`))];
}

function eachPair(entries: readonly Entry[], use: (a: Entry, b: Entry) => void): void {
  entries.forEach((a, index) => {
    for (const b of entries.slice(index + 1)) use(a, b);
  });
}

function weight({ number, alike }: Pair): number {
  return (number === undefined ? 0 : 1) + (alike ? 2 : 0);
}

type Pair = { a: Entry; b: Entry; number?: string | undefined; alike?: boolean };
