// Ships to the browser, on the navigators' desk only.
import { fold } from '../../search/language/fold.ts';
import { milesBetween } from '../../schema/miles-between.ts';
import { inOrder, scoreOf } from './judge-pair.ts';
import { openReader } from './read-item.ts';
import type { ReadItem } from './read-item.ts';
import type {
  DeskEntry,
  EntrySuggestion,
  Fit,
  MatchWorld,
  OpenItem,
  Reason,
} from './suggestion.ts';
import { ANOTHER_NEED_FIRST, MOST_ENTRIES, REACH, WITHOUT_PLACE } from './weights.ts';

/** The directory's own entries that could fit an ask, best first; none for an offer. */
export function suggestEntries(
  ask: OpenItem,
  entries: readonly DeskEntry[],
  world: MatchWorld,
  most = MOST_ENTRIES,
): EntrySuggestion[] {
  if (ask.item.side !== 'ask') return [];
  const own = openReader(world)(ask);
  return entries
    .flatMap((entry): EntrySuggestion[] => {
      const reasons = reasonsFor(own, entry, world);
      return reasons === undefined
        ? []
        : [
            {
              entry,
              score: scoreOf(reasons) * closeness(entry, ask.item.need),
              reasons: inOrder(reasons),
            },
          ];
    })
    .toSorted((a, b) => b.score - a.score || a.entry.code.localeCompare(b.entry.code, 'en'))
    .slice(0, most);
}

/** Nothing for an entry of another need, or that does not serve the town. */
function reasonsFor(ask: ReadItem, entry: DeskEntry, world: MatchWorld): Reason[] | undefined {
  const { need } = ask.open.item;
  if (!entry.needs.includes(need)) return undefined;
  const place = placeOf(ask, entry, world);
  if (place?.fit === 'no') return undefined;
  return [
    { kind: 'need', fit: 'yes', ask: need, offer: need },
    ...(place === undefined ? [] : [place]),
    languageOf(ask, entry),
  ];
}

function closeness({ town, needs }: DeskEntry, need: string): number {
  return (town === undefined ? WITHOUT_PLACE : 1) * (needs[0] === need ? 1 : ANOTHER_NEED_FIRST);
}

/** By the towns it serves, else by where it stands. */
function placeOf(ask: ReadItem, entry: DeskEntry, world: MatchWorld): Reason | undefined {
  const { town, branch } = ask.open.item;
  const reason = { kind: 'place', ask: town, offer: entry.town ?? '' } as const;
  const names = ask.place.towns;
  const standsAt = entry.town === undefined ? undefined : world.towns.get(fold(entry.town));
  if (names.length === 0) return standsAt === undefined ? undefined : { ...reason, fit: 'ask' };
  const serves =
    entry.towns.length === 0 || entry.towns.some((served) => names.includes(fold(served)));
  if (standsAt === undefined) return serves ? undefined : { ...reason, fit: 'no' };
  const miles = Math.round(
    Math.min(
      ...names.flatMap((name) => {
        const point = world.towns.get(name);
        return point === undefined ? [] : [milesBetween(point, standsAt)];
      }),
    ),
  );
  return { ...reason, fit: fitOf(miles, serves, REACH[branch] ?? REACH.legal), miles };
}

/** Who serves a town may still stand far from it: then the way there is part of it. */
function fitOf(
  miles: number,
  serves: boolean,
  reach: { near: number; far: number } | undefined,
): Fit {
  if (reach === undefined || miles <= reach.near) return 'yes';
  return serves || miles <= reach.far ? 'partly' : 'no';
}

function languageOf(ask: ReadItem, entry: DeskEntry): Reason {
  const wanted = [...ask.letter.keys()];
  const shared = wanted.find((code) => entry.languages.includes(code));
  const fit: Fit =
    wanted.length === 0 || entry.languages.length === 0
      ? 'ask'
      : shared === undefined
        ? 'no'
        : 'yes';
  return {
    kind: 'language',
    fit,
    ask: shared ?? wanted[0] ?? ask.open.language,
    offer: entry.languages,
  };
}
