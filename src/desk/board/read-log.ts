// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';
import * as z from 'zod/mini';
import { ANSWERS, OUTCOMES, STATUSES } from './board-state.ts';
import type { LogDeed, LogLine } from './board-state.ts';
import { endsOf } from './pair-mark.ts';

/** So many lines are shown. */
const MOST_LINES = 200;
/** And so many are looked at: nobody writes more about one letter. */
const MOST_READ = 5000;

const Name = z.string().check(z.maxLength(200));
const Mark = z.string().check(z.refine((mark) => endsOf(mark) !== undefined));
const Deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), to: z.enum(STATUSES) }),
  z.object({ kind: z.literal('held'), by: Name }),
  z.object({ kind: z.literal('spam'), is: z.boolean() }),
  z.object({ kind: z.enum(['paired', 'unpaired']), pair: Mark }),
  z.object({
    kind: z.literal('said'),
    pair: Mark,
    side: z.enum(['ask', 'offer']),
    answer: z.enum(ANSWERS),
  }),
  z.object({ kind: z.literal('outcome'), pair: Mark, outcome: z.enum(OUTCOMES) }),
  z.object({ kind: z.literal('due'), day: z.union([z.iso.date(), z.literal('')]) }),
  z.object({ kind: z.literal('sheet'), codes: z.int().check(z.minimum(0), z.maximum(1000)) }),
]);
const Line = z.object({ at: z.iso.datetime(), by: Name, did: Deed });

/**
 * Reads a log out of whatever stands there, in the order of its times; lines that are none are left out.
 * Their pairs are marks still. `firstContact` is the earliest status that was not "new".
 */
export function readLog(value: unknown): ReadLog {
  if (!(value instanceof Y.Array)) return { lines: [] };
  const found: unknown[] = value.toArray();
  const lines: LogLine[] = found
    .slice(-MOST_READ)
    .flatMap((line) => Line.safeParse(line).data ?? [])
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return {
    lines: lines.slice(-MOST_LINES),
    firstContact: lines.find(({ did }) => did.kind === 'status' && did.to !== 'new')?.at,
  };
}

/** The same deed with another name for its pair. */
export function renamePair(did: LogDeed, rename: (pair: string) => string): LogDeed {
  return 'pair' in did ? { ...did, pair: rename(did.pair) } : did;
}

interface ReadLog {
  lines: readonly LogLine[];
  firstContact?: string | undefined;
}
