// Ships to the browser, on the navigators' desk only.
import { showPlainly } from '../../../schema/show-plainly.ts';
import { count, fill } from '../../../words/fill.ts';
import type { DeskNeed, DeskProps } from '../../desk-props.ts';
import type { LetterState, PairState } from '../../board/board-state.ts';
import type { TagOf } from '../../follow/urgency.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { saySpoken } from '../letter/say-spoken.ts';
import { sayCame } from './say-came.ts';
import { sayTag } from './say-tag.ts';

/** Most needs a row names on each side; the letter itself has all. */
const MOST_NAMED = 3;

/** A letter as its row shows it. Words of a neighbor in it are safe to show on one line. */
export function describeRow(
  letter: DeskRequest,
  board: { readonly state: LetterState; readonly pairs: readonly PairState[] },
  world: RowWorld,
  props: Pick<DeskProps, 'words' | 'language' | 'zone'>,
): RowWords {
  const { items, language } = letter.request;
  const { list } = props.words;
  const asks = namesOf(items, 'ask', world, props);
  const gives = namesOf(items, 'offer', world, props);
  const towns = [...new Set(items.map(({ town }) => town).filter(Boolean))].slice(0, 2);
  const { now, today, tagOf } = world;
  const tag = tagOf(letter, board.state, board.pairs);
  return {
    svg: world.needs.get(items[0]?.need ?? '')?.svg ?? '',
    asks,
    gives: gives && fill(asks ? list.gives : list.givesFirst, { what: gives }),
    meta: [
      towns.map(showPlainly).join(', ') || list.noTown,
      saySpoken(props.language, language),
      sayCame(letter.received, { ...props, now }, list),
    ]
      .filter(Boolean)
      .join(' · '),
    tag: tag && sayTag(tag, today, props),
  };
}

function namesOf(
  items: DeskRequest['request']['items'],
  side: 'ask' | 'offer',
  { needs }: RowWorld,
  { words, language }: Pick<DeskProps, 'words' | 'language'>,
): string {
  const own = items.filter((item) => item.side === side);
  // What stands where no need is known, anybody may have written.
  const names = [
    ...new Set(own.map(({ need }) => needs.get(need)?.[side] ?? words.letter.otherNeed)),
  ];
  const named = names
    .slice(0, MOST_NAMED)
    .map((name, at) => (at === 0 && side === 'ask' ? name : lowerFirst(name, language)));
  const rest = names.length - named.length;
  return [...named, ...(rest > 0 ? [count(language, words.list.andMore, rest)] : [])].join(' · ');
}

/** Names of needs stand inside a sentence here. German writes its nouns large there too. */
function lowerFirst(name: string, language: string): string {
  if (/^(de|lb)\b/.test(language)) return name;
  return name.slice(0, 1).toLocaleLowerCase(language) + name.slice(1);
}

/** What every row needs to know. */
export interface RowWorld {
  readonly needs: ReadonlyMap<string, DeskNeed>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** ISO day in the network's time zone. */
  readonly today: string;
  readonly tagOf: TagOf;
}

export interface RowWords {
  readonly svg: string;
  /** Empty when nothing is asked for. */
  readonly asks: string;
  /** Empty when nothing is offered. */
  readonly gives: string;
  readonly meta: string;
  readonly tag: string | undefined;
}
