// Ships to the browser, on the navigators' desk only.
import { STATUSES, UNTOUCHED } from '../../board/board-state.ts';
import type { BoardState, LetterState, Status } from '../../board/board-state.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { fold } from '../../../search/language/fold.ts';

export const SCOPES = ['all', 'mine', 'spam'] as const;
/** `all`: everybody's, without tests and spam. */
export type Scope = (typeof SCOPES)[number];

/** Which letters somebody wants to see. */
export interface Choice {
  readonly status: Status;
  readonly scope: Scope;
  /** Words to find, in whichever status; empty for none. */
  readonly query: string;
}

/** The letters of a choice in the order they were in, and how many of its scope each status has. */
export function chooseLetters(
  letters: readonly DeskRequest[],
  { status, scope, query }: Choice,
  { board, me, textOf }: ChoiceWorld,
): Chosen {
  const counts: Record<Status, number> = { new: 0, contacted: 0, matched: 0, done: 0 };
  const words = fold(query).split(/\s+/).filter(Boolean);
  const shown: DeskRequest[] = [];
  for (const letter of letters) {
    const state = stateOf(board, letter.id);
    if (!isIn(scope, state, me)) continue;
    counts[state.status] += 1;
    const wanted =
      words.length === 0
        ? state.status === status
        : words.every((word) => textOf(letter).includes(word));
    if (wanted) shown.push(letter);
  }
  return { shown, counts };
}

/** What the navigators know of a letter; what nobody has touched is new. */
export function stateOf(board: BoardState, letter: string): LetterState {
  return board.letters.get(letter) ?? UNTOUCHED;
}

/** Where to begin: the first status that has letters, new ones before all. */
export function firstStatus(counts: Readonly<Record<Status, number>>): Status {
  return STATUSES.find((status) => counts[status] > 0) ?? 'new';
}

/** Everything somebody may look for in a letter, folded once: code, name, needs, towns and words. */
export function letterTexts(
  needs: ReadonlyMap<string, NeedNames>,
): (letter: DeskRequest) => string {
  const texts = new WeakMap<DeskRequest, string>();
  return (letter) => {
    const known = texts.get(letter);
    if (known !== undefined) return known;
    const { request, code } = letter;
    const text = fold(
      [
        code,
        request.name ?? '',
        request.language,
        request.access ?? '',
        ...request.items.flatMap(({ need, side, town, details, facts }) => [
          needs.get(need)?.[side] ?? need,
          town,
          details,
          ...Object.values(facts).flat(),
        ]),
      ].join('\n'),
    );
    texts.set(letter, text);
    return text;
  };
}

function isIn(scope: Scope, { holder, spam }: LetterState, me: string): boolean {
  switch (scope) {
    case 'all':
      return !spam;
    case 'mine':
      return !spam && holder === me;
    case 'spam':
      return spam;
  }
}

export interface Chosen {
  readonly shown: DeskRequest[];
  readonly counts: Readonly<Record<Status, number>>;
}

export interface ChoiceWorld {
  readonly board: BoardState;
  /** Name of the navigator whose key is open. */
  readonly me: string;
  readonly textOf: (letter: DeskRequest) => string;
}

interface NeedNames {
  readonly ask: string;
  readonly offer: string;
}
