import type { LetterState, PairState } from '../../src/desk/board/board-state.ts';
import { pairKey, UNTOUCHED } from '../../src/desk/board/board-state.ts';
import type { DeskRequest } from '../../src/desk/letters/desk-letter.ts';
import type { Request, RequestItem } from '../../src/schema/request.ts';

export const ZONE = 'America/New_York';
/** Noon in New York on a Sunday. */
export const NOW = Date.parse('2026-11-22T17:00:00Z');

export const ITEM: RequestItem = {
  side: 'ask',
  need: 'rides',
  branch: 'ride',
  details: '',
  when: 'any',
  town: 'Lee',
  facts: { to: ['Pittsfield'] },
};

/** A letter of today, by its id. */
export function letterOf(id: string, change: Partial<LetterChange> = {}): DeskRequest {
  const { items = [ITEM], received = '2026-11-22T15:00:00Z', ...rest } = change;
  return {
    kind: 'request',
    id,
    code: `MAPLE-${id}`,
    received,
    flagged: false,
    lock: 'sealed',
    request: {
      id,
      version: 2,
      network: 'example',
      language: 'en',
      items,
      contact: { ways: ['text'], phone: '413 555 0142', times: [] },
      consent: true,
      ...rest,
    },
  };
}

interface LetterChange extends Request {
  received: string;
}

export function stateOf(change: Partial<LetterState> = {}): LetterState {
  return { ...UNTOUCHED, ...change };
}

/** A pair of the first things of two letters. */
export function pairOf(ask: string, offer: string, change: Partial<PairState> = {}): PairState {
  const [from, to] = [
    { letter: ask, item: 0 },
    { letter: offer, item: 0 },
  ];
  return {
    key: pairKey(from, to),
    ask: from,
    offer: to,
    madeAt: '2026-11-20T15:00:00Z',
    madeBy: 'Ana Marked',
    askSaid: 'waiting',
    offerSaid: 'waiting',
    outcome: 'open',
    weekly: false,
    takes: 1,
    ...change,
  };
}

export const AGREED = { askSaid: 'yes', offerSaid: 'yes' } as const;
