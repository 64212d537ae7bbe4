import type { MatchWorld, OpenItem } from '../../src/desk/match/suggestion.ts';
import { couldHelp, TODAY } from './person.ts';
import type { Asker, Giver } from './person.ts';
import { planScene } from './plan-scenes.ts';
import { openChance } from './random.ts';
import type { Chance } from './random.ts';
import { readTownMap, worldOf } from './town-map.ts';
import type { TownMap } from './town-map.ts';
import { writeAsk, writeOffer } from './write-items.ts';

/** Generated letters, and who of them could really help whom. */
export interface MadeDesk {
  readonly world: MatchWorld;
  readonly items: readonly OpenItem[];
  /** For each ask every offer that could really help, of the whole desk. */
  readonly good: ReadonlyMap<OpenItem, ReadonlySet<OpenItem>>;
}

type Planned =
  | { readonly side: 'ask'; readonly person: Asker }
  | { readonly side: 'offer'; readonly person: Giver };

const IN_A_LETTER = 2;

/** Makes so many letters of two items each. The same seed makes the same letters. */
export function makeDesk(letters: number, seed: number): MadeDesk {
  const chance = openChance(seed);
  const map = readTownMap();
  const planned: Planned[] = [];
  while (planned.length < letters * IN_A_LETTER) {
    const { ask, givers } = planScene(map, chance);
    planned.push(
      { side: 'ask', person: ask },
      ...givers.map((person) => ({ side: 'offer' as const, person })),
    );
  }
  const written = inLetters(chance, planned.slice(0, letters * IN_A_LETTER)).map(
    ({ plan, letter, item }) => ({ plan, open: write(chance, map, plan, letter, item) }),
  );
  return {
    world: worldOf(map, TODAY),
    items: written.map(({ open }) => open),
    good: goodPairs(written),
  };
}

/** Whoever writes in one language may ask for one thing and give another. */
function inLetters(
  chance: Chance,
  planned: readonly Planned[],
): { plan: Planned; letter: string; item: number }[] {
  const shuffled = chance.some(planned, planned.length);
  const byLanguage = Map.groupBy(shuffled, ({ person }) => person.speaks[0] ?? '');
  return [...byLanguage].flatMap(([language, plans]) =>
    plans.map((plan, at) => ({
      plan,
      letter: `${language}-${String(Math.floor(at / IN_A_LETTER))}`,
      item: at % IN_A_LETTER,
    })),
  );
}

function write(
  chance: Chance,
  map: TownMap,
  plan: Planned,
  letter: string,
  item: number,
): OpenItem {
  const [language = 'en'] = plan.person.speaks;
  const isOffer = plan.side === 'offer';
  const { dollars } = plan.person;
  const left =
    isOffer && plan.person.isFull
      ? 0
      : isOffer && chance.isSo(0.3)
        ? (dollars ?? chance.int(1, 3))
        : undefined;
  return {
    ref: { letter, item },
    item: isOffer ? writeOffer(chance, map, plan.person) : writeAsk(chance, plan.person),
    language: language === 'pt' ? chance.pick(['Português', 'Portuguese', 'pt']) : language,
    access: chance.isSo(0.05) ? 'A ramp is needed (Marked)' : '',
    ...(left === undefined ? {} : { left }),
  };
}

function goodPairs(
  written: readonly { plan: Planned; open: OpenItem }[],
): Map<OpenItem, Set<OpenItem>> {
  const givers = Map.groupBy(
    written.flatMap(({ plan, open }) =>
      plan.side === 'offer' ? [{ open, person: plan.person }] : [],
    ),
    ({ person }) => person.need,
  );
  return new Map(
    written.flatMap(({ plan, open }) => {
      if (plan.side !== 'ask') return [];
      const good = (givers.get(plan.person.need) ?? []).filter(
        (giver) =>
          giver.open.ref.letter !== open.ref.letter && couldHelp(plan.person, giver.person),
      );
      return [[open, new Set(good.map((giver) => giver.open))] as const];
    }),
  );
}
