// Ships to the browser, on the navigators' desk only.
import { useMemo, useRef } from 'react';
import { useOpenDesk } from '../../desk-context.ts';
import { openMatcher } from '../../match/open-matcher.ts';
import type { Matcher } from '../../match/open-matcher.ts';
import type { MatchWorld, OpenItem } from '../../match/suggestion.ts';
import { openItems, sameItems } from './open-items.ts';
import type { ItemReading } from './use-item-reading.ts';

/** What suggestions are made from. It is made anew when an item comes, goes or has less left, not at every note. */
export function useMatcher({ world, read }: ItemReading): Matching {
  const { desk } = useOpenDesk();
  const found = useMemo(() => openItems(desk.requests, desk.board), [desk.requests, desk.board]);
  const kept = useRef(found);
  if (!sameItems(kept.current, found)) kept.current = found;
  const items = kept.current;
  const matcher = useMemo(() => openMatcher(items, world, read), [items, world, read]);
  return { items, suggest: matcher.suggest, world };
}

interface Matching {
  /** Everything that is open, of every letter. */
  readonly items: readonly OpenItem[];
  readonly suggest: Matcher['suggest'];
  readonly world: MatchWorld;
}
