// Ships to the browser, on the navigators' desk only.
import type { Branch } from '../../schema/branches.ts';
import { judgePair } from './judge-pair.ts';
import { openReader } from './read-item.ts';
import type { ItemReader, ReadItem } from './read-item.ts';
import type { MatchWorld, OpenItem, Suggestion } from './suggestion.ts';
import { MOST_SUGGESTED, NEAR_BRANCHES } from './weights.ts';

/** Suggests among the items it was opened with. Open it again when they change. */
export interface Matcher {
  /**
   * The items of the other side that could fit, best first; never one of the same letter, as nobody needs a navigator to
   * meet themselves.
   */
  readonly suggest: (open: OpenItem, most?: number) => Suggestion[];
}

/**
 * Opens the matcher over what is open: the caller leaves out what is done, spam, already paired or without anything to
 * give. An item's free text is read once, when it could fit something for the first time.
 * @param read keeps what it read from one matcher to the next.
 */
export function openMatcher(
  among: readonly OpenItem[],
  world: MatchWorld,
  read: ItemReader = openReader(world),
): Matcher {
  const known = new Map<OpenItem, ReadItem>();
  const readOnce = (open: OpenItem): ReadItem => {
    const kept = known.get(open) ?? read(open);
    known.set(open, kept);
    return kept;
  };
  const groups = groupsOf(among, world);
  return {
    suggest: (open, most = MOST_SUGGESTED) => {
      const own = readOnce(open);
      const found = new Set(keysOf(open, world).flatMap((key) => groups.get(key) ?? []));
      return [...found]
        .flatMap((other): Suggestion[] => {
          if (other.item.side === open.item.side || other.ref.letter === open.ref.letter) return [];
          const theirs = readOnce(other);
          const judged =
            open.item.side === 'ask'
              ? judgePair(own, theirs, world)
              : judgePair(theirs, own, world);
          return judged === undefined ? [] : [{ ref: other.ref, ...judged }];
        })
        .toSorted((a, b) => b.score - a.score || byRef(a, b))
        .slice(0, most);
    },
  };
}

/** Items by everything that could make two needs near: the need, its family, and its branch. */
function groupsOf(among: readonly OpenItem[], world: MatchWorld): Map<string, OpenItem[]> {
  const groups = new Map<string, OpenItem[]>();
  for (const open of among) {
    for (const key of keysOf(open, world)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [open]);
      else group.push(open);
    }
  }
  return groups;
}

function keysOf({ item }: OpenItem, world: MatchWorld): string[] {
  const { need, branch } = item;
  const family = world.needs.get(need)?.parent ?? need;
  return [`need ${need}`, `family ${family}`, ...branchKey(branch)];
}

function branchKey(branch: Branch): string[] {
  return NEAR_BRANCHES[branch] ? [`branch ${branch}`] : [];
}

/** The same order on every desk. */
function byRef(a: Suggestion, b: Suggestion): number {
  return a.ref.letter.localeCompare(b.ref.letter, 'en') || a.ref.item - b.ref.item;
}
