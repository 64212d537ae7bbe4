import type { Branch } from '../../src/schema/branches.ts';
import { couldHelp } from './person.ts';
import type { Asker, FreeTime, Giver } from './person.ts';
import type { Chance } from './random.ts';
import { flatMiles } from './town-map.ts';
import type { MapTown, TownMap } from './town-map.ts';

/** One person who asks, people who could help, and people who only look as if they could. */
export interface Scene {
  readonly ask: Asker;
  readonly givers: readonly Giver[];
}

/** Needs of the first network with their branch, the options that decide, and a need that is only near. */
const KINDS: readonly {
  need: string;
  branch: Branch;
  options: readonly string[];
  near?: string;
}[] = [
  { need: 'rides', branch: 'ride', options: ['walker', 'wheelchair', 'car-seat'] },
  { need: 'food', branch: 'groceries', options: [], near: 'meals' },
  { need: 'meals', branch: 'groceries', options: [], near: 'food' },
  { need: 'legal', branch: 'legal', options: [], near: 'immigration' },
  { need: 'immigration', branch: 'legal', options: [], near: 'legal' },
  { need: 'money', branch: 'money', options: [] },
  { need: 'learning', branch: 'learning', options: ['small', 'school', 'teen', 'adult'] },
  { need: 'talk', branch: 'talk', options: ['call', 'text', 'in-person'] },
  {
    need: 'paperwork',
    branch: 'paperwork',
    options: ['unemployment', 'snap', 'housing', 'health'],
  },
  {
    need: 'supplies',
    branch: 'supplies',
    options: ['coat', 'boots', 'diapers', 'bed', 'crib', 'blankets'],
  },
  { need: 'gardens', branch: 'garden', options: ['plot', 'seeds', 'tools', 'hands'] },
  { need: 'care', branch: 'other', options: [] },
  { need: 'repair', branch: 'other', options: [] },
  { need: 'work', branch: 'other', options: [] },
];
type Kind = (typeof KINDS)[number];

/** Branches whose offers say when, and so may be asked for a certain hour. */
const TIMED: readonly Branch[] = ['ride', 'groceries', 'legal', 'talk', 'paperwork'];
const NEXT_TOWN = 5;
const FAR_AWAY = 25;

export function planScene(map: TownMap, chance: Chance): Scene {
  const kind = chance.pick(KINDS);
  const ask = planAsk(map, chance, kind);
  const good = Array.from({ length: chance.int(3, 5) }, () => planGiver(map, chance, ask, kind));
  const looks = LOOKALIKES.flatMap((spoil) =>
    spoil(planGiver(map, chance, ask, kind), ask, kind, map, chance),
  );
  return { ask, givers: [...good, ...looks.filter((giver) => !couldHelp(ask, giver))] };
}

function planAsk(map: TownMap, chance: Chance, { need, branch, options }: Kind): Asker {
  const town = chance.pick(map.towns);
  const away = map.towns.filter(
    (other) => flatMiles(town, other) > 8 && flatMiles(town, other) < 30,
  );
  const isTimed = TIMED.includes(branch) && chance.isSo(branch === 'ride' ? 0.9 : 0.5);
  const want = options.length === 0 ? [] : [chance.pick(options)];
  return {
    need,
    branch,
    town,
    speaks: [chance.pick(['en', 'en', 'en', 'es', 'es', 'pt'])],
    wants: branch === 'ride' && chance.isSo(0.5) ? [] : want,
    isRemote:
      (branch === 'talk' && !want.includes('in-person')) ||
      (branch === 'learning' && chance.isSo(0.3)),
    mustBring: branch === 'groceries' && chance.isSo(0.5),
    ...(branch === 'ride' ? { to: away.length > 0 ? chance.pick(away) : town } : {}),
    ...(isTimed ? { at: { inDays: chance.int(1, 13), hour: chance.int(9, 19) } } : {}),
    ...(branch === 'money' ? { dollars: chance.int(2, 12) * 25 } : {}),
  };
}

/** Somebody who could help. */
function planGiver(map: TownMap, chance: Chance, ask: Asker, { options }: Kind): Giver {
  const near = (place: MapTown): MapTown =>
    chance.pick(map.towns.filter((town) => flatMiles(town, place) <= NEXT_TOWN));
  const isRoute = ask.to !== undefined && chance.isSo(0.3);
  const wholeArea = !isRoute && ask.town.area !== '' && chance.isSo(0.1);
  return {
    need: ask.need,
    branch: ask.branch,
    town: wholeArea ? ask.town : near(ask.town),
    speaks: spokenBy(chance, ask),
    wants: [...new Set([...ask.wants, ...chance.some(options, chance.int(0, 2))])],
    free: freeFor(chance, ask),
    reach: chance.int(NEXT_TOWN, 8),
    ...(isRoute ? { to: near(ask.to) } : {}),
    wholeArea,
    brings: ask.mustBring || chance.isSo(0.6),
    isRemote: ask.isRemote || chance.isSo(0.2),
    isFull: false,
    ...(ask.dollars === undefined ? {} : { dollars: ask.dollars + chance.int(0, 6) * 25 }),
  };
}

/** Half of those who speak two languages write in the other one. */
function spokenBy(chance: Chance, { speaks: [language = 'en'] }: Asker): string[] {
  if (chance.isSo(0.65)) return [language];
  const other = language === 'en' ? 'es' : 'en';
  return chance.isSo(0.5) ? [language, other] : [other, language];
}

const WEEKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [0, 6];

function freeFor(chance: Chance, { at }: Asker): FreeTime {
  const day = at === undefined ? chance.int(0, 6) : (1 + at.inDays) % 7;
  const hour = at?.hour ?? chance.int(9, 19);
  const others = chance.some(
    [0, 1, 2, 3, 4, 5, 6].filter((other) => other !== day),
    1,
  );
  const days = chance.pick([
    [day],
    [day, ...others].toSorted(),
    WEEKDAYS.includes(day) ? WEEKDAYS : WEEKEND,
    [0, 1, 2, 3, 4, 5, 6],
  ]);
  const spans = [
    { from: 7, to: 12 },
    { from: 12, to: 17 },
    { from: 17, to: 21 },
    { from: Math.max(8, hour - 2), to: Math.min(20, hour + 2) },
    { from: 0, to: 24 },
  ];
  return { days, ...chance.pick(spans.filter(({ from, to }) => from < hour && hour < to)) };
}

type Spoil = (giver: Giver, ask: Asker, kind: Kind, map: TownMap, chance: Chance) => Giver[];

/** Each differs from somebody who could help in one point. */
const LOOKALIKES: readonly Spoil[] = [
  // Far away.
  (giver, ask, _kind, map, chance) => {
    const far = map.towns.filter((town) => flatMiles(town, ask.town) > FAR_AWAY);
    return [{ ...giver, town: chance.pick(far), wholeArea: false }];
  },
  // In the same town at another time: on other days, or at other hours.
  (giver, { at }, _kind, _map, chance) => {
    if (at === undefined) return [];
    const day = (1 + at.inDays) % 7;
    const otherDays = { ...giver.free, days: [(day + chance.int(1, 6)) % 7] };
    const otherHours = {
      ...giver.free,
      ...(at.hour < 13 ? { from: 17, to: 21 } : { from: 7, to: 11 }),
    };
    return [otherDays, otherHours].map((free) => ({ ...giver, free }));
  },
  // In another language.
  (giver, { speaks, branch }, _kind, _map, chance) => {
    const others = ['en', 'es', 'pt'].filter((language) => !speaks.includes(language));
    return branch === 'money' ? [] : [{ ...giver, speaks: [chance.pick(others)] }];
  },
  (giver) => [{ ...giver, isFull: true }],
  // With another form, size of car or thing.
  (giver, ask, { options }) => {
    const others = options.filter((option) => !ask.wants.includes(option));
    return ask.wants.length === 0 || others.length === 0
      ? []
      : [{ ...giver, wants: others.slice(0, 1) }];
  },
  (giver, ask) => (ask.mustBring ? [{ ...giver, brings: false }] : []),
  // Of a neighboring need.
  (giver, _ask, { near }) => (near === undefined ? [] : [{ ...giver, need: near }]),
  // Too little money.
  (giver, { dollars }) =>
    dollars === undefined ? [] : [{ ...giver, dollars: Math.floor(dollars / 2) }],
];
