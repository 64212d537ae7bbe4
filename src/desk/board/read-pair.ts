// Ships to the browser, on the navigators' desk only.
import * as z from 'zod/mini';
import { ANSWERS, OUTCOMES } from './board-state.ts';
import type { ItemRef, PairState } from './board-state.ts';
import { endsOf } from './pair-mark.ts';
import type { Tree } from './planted.ts';

const Made = z.object({ at: z.iso.datetime(), by: z.string().check(z.maxLength(200)) });
const Answer = z.enum(ANSWERS);
const Outcome = z.enum(OUTCOMES);
const Day = z.iso.date();
const Takes = z.number().check(z.minimum(0), z.maximum(1_000_000));
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Reads a pair field by field as `readLetter` does; nothing when it does not say whose pair it is. */
export function readPair(tree: Tree): ReadPair | undefined {
  const mark = tree.get('mark');
  const ends = typeof mark === 'string' ? endsOf(mark) : undefined;
  if (typeof mark !== 'string' || !ends) return undefined;
  const made = Made.safeParse(tree.get('made')).data;
  return {
    mark,
    ...ends,
    madeAt: made?.at ?? LONG_AGO,
    madeBy: made?.by ?? '',
    askSaid: Answer.safeParse(tree.get('ask')).data ?? 'waiting',
    offerSaid: Answer.safeParse(tree.get('offer')).data ?? 'waiting',
    outcome: Outcome.safeParse(tree.get('outcome')).data ?? 'open',
    weekly: tree.get('weekly') === true,
    due: Day.safeParse(tree.get('due')).data,
    takes: Takes.safeParse(tree.get('takes')).data ?? 1,
  };
}

/** A pair whose ends name their letters by hash. */
export interface ReadPair extends Omit<PairState, 'key'> {
  readonly mark: string;
  readonly ask: ItemRef;
  readonly offer: ItemRef;
}
