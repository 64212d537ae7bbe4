// Ships to the browser, on the navigators' desk only.
import type { BoardState, ItemRef, LetterState } from '../../board/board-state.ts';
import { UNTOUCHED } from '../../board/board-state.ts';
import { roomLeft } from '../../follow/room-left.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import type { OpenItem } from '../../match/suggestion.ts';

/**
 * Every thing of every letter that can still be put together with another: not of a letter that is done, a test or
 * spam, not an ask that has its pair, not an offer of which nothing is left.
 */
export function openItems(requests: readonly DeskRequest[], board: BoardState): OpenItem[] {
  const paired = new Set(
    board.pairs.filter(({ outcome }) => outcome !== 'did-not').map(({ ask }) => keyOf(ask)),
  );
  return requests.flatMap((letter) => {
    const state = board.letters.get(letter.id) ?? UNTOUCHED;
    if (state.status === 'done' || state.spam) return [];
    return itemsOf(letter, state, board.pairs).filter(
      ({ ref, item, left }) =>
        !(item.side === 'ask' && paired.has(keyOf(ref))) && (left === undefined || left > 0),
    );
  });
}

/** The things of one letter, with what is left of what it gives. */
function itemsOf(
  { id, request }: DeskRequest,
  state: LetterState,
  pairs: BoardState['pairs'],
): OpenItem[] {
  return request.items.map((item, at) => {
    const ref = { letter: id, item: at };
    const left = item.side === 'offer' ? roomLeft(ref, item, state, pairs) : undefined;
    return {
      ref,
      item,
      language: request.language,
      access: request.access ?? '',
      ...(left === undefined ? {} : { left }),
    };
  });
}

/** True when two lists would bring the same suggestions, so that a matcher need not be made again. */
export function sameItems(a: readonly OpenItem[], b: readonly OpenItem[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, at) => {
      const other = b[at];
      return other?.item === each.item && other.left === each.left;
    })
  );
}

function keyOf({ letter, item }: ItemRef): string {
  return `${letter}.${item}`;
}
