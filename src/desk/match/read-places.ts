// Ships to the browser, on the navigators' desk only.
import { editDistance } from '../../search/language/edit-distance.ts';
import { fold } from '../../search/language/fold.ts';
import type { MatchWorld } from './suggestion.ts';

/** Where somebody said something is. */
export interface ReadPlaces {
  /** Folded names of towns, in the order of the text. */
  readonly towns: readonly string[];
  /** Ids of areas. */
  readonly areas: readonly string[];
  /** "From Lee to Pittsfield": the towns are ends of a way. */
  readonly isRoute: boolean;
  /** "Anywhere", with no town or area beside it. */
  readonly isAnywhere: boolean;
  /** "By phone", "por videollamada": no place matters. */
  readonly isRemote: boolean;
}

/** Reads the places in a text; the same text is read once. */
export type PlaceReader = (text: string) => ReadPlaces;

/** A town's name may be mistyped once from so many letters on, twice from so many. */
const LETTERS_FOR_SLIPS = [5, 9] as const;
const MOST_WORDS = 3;
const ROUTE = /\s(?:to|a|hasta|into|->|→)\s|->|→/;
const ANYWHERE =
  /\b(?:anywhere|any town|all over|everywhere|cualquier (?:lugar|parte|pueblo)|donde sea|todas partes)\b/;
const REMOTE =
  /\b(?:online|en linea|by phone|by text|on the phone|over the phone|por telefono|zoom|video ?calls?|videollamadas?|virtual|remote)\b/;
/** "South County": the one area whose id begins like this. */
const DIRECTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:south(?:ern)? county|sur del condado)\b/, 'south'],
  [/\b(?:north(?:ern)? county|norte del condado)\b/, 'north'],
  [/\b(?:central county|mid county|centro del condado)\b/, 'central'],
  [/\b(?:east(?:ern)? county|este del condado)\b/, 'east'],
  [/\b(?:west(?:ern)? county|oeste del condado)\b/, 'west'],
];

/** Opens a reader for a network's towns and areas. */
export function openPlaces(world: Pick<MatchWorld, 'towns' | 'areas'>): PlaceReader {
  const known = new Map<string, ReadPlaces>();
  const names = namesOf(world);
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const read = readPlaces(names, fold(text));
    known.set(text, read);
    return read;
  };
}

interface Names {
  readonly towns: readonly string[];
  /** What a name stands for: a town by its own name, an area by its id. */
  readonly all: ReadonlyMap<string, Named>;
  readonly areas: readonly string[];
}
type Named = { readonly town: string } | { readonly area: string };

function namesOf({ towns, areas }: Pick<MatchWorld, 'towns' | 'areas'>): Names {
  const ids = [...new Set([...towns.values()].map(({ area }) => area).filter((id) => id !== ''))];
  const all = new Map<string, Named>();
  for (const id of ids) all.set(id.replaceAll('-', ' '), { area: id });
  for (const [name, id] of areas ?? []) all.set(wordsOf(name).join(' '), { area: id });
  for (const name of towns.keys()) all.set(wordsOf(name).join(' '), { town: name });
  return { towns: [...towns.keys()], all, areas: ids };
}

function readPlaces(names: Names, text: string): ReadPlaces {
  const found = namedIn(names, wordsOf(text));
  const towns = [...new Set(found.flatMap((named) => ('town' in named ? [named.town] : [])))];
  const directed = DIRECTIONS.flatMap(([words, direction]) =>
    words.test(text) ? areaToward(names, direction) : [],
  );
  const areas = [
    ...new Set([...found.flatMap((named) => ('area' in named ? [named.area] : [])), ...directed]),
  ];
  return {
    towns,
    areas,
    isRoute: towns.length > 1 && ROUTE.test(` ${text} `),
    isAnywhere: ANYWHERE.test(text) && towns.length === 0 && areas.length === 0,
    isRemote: REMOTE.test(text),
  };
}

/** The longest names first: "South Berkshire" is no town called Berkshire. */
function namedIn(names: Names, words: readonly string[]): Named[] {
  const found: Named[] = [];
  let at = 0;
  while (at < words.length) {
    const [named, length] = namedAt(names, words, at);
    if (named !== undefined) found.push(named);
    at += length;
  }
  return found;
}

function namedAt(
  names: Names,
  words: readonly string[],
  at: number,
): readonly [Named | undefined, number] {
  const lengths = Array.from({ length: MOST_WORDS }, (_, index) => MOST_WORDS - index);
  const phrases = lengths
    .filter((length) => at + length <= words.length)
    .map((length) => [words.slice(at, at + length).join(' '), length] as const);
  for (const [phrase, length] of phrases) {
    const named = names.all.get(phrase);
    if (named !== undefined) return [named, length];
  }
  for (const [phrase, length] of phrases) {
    const named = mistyped(names, phrase);
    if (named !== undefined) return [{ town: named }, length];
  }
  return [undefined, 1];
}

/** The one town that a word written with slips can be; its first letter is right. */
function mistyped({ towns }: Names, phrase: string): string | undefined {
  const most = LETTERS_FOR_SLIPS.filter((letters) => phrase.length >= letters).length;
  if (most === 0) return undefined;
  const [best, next] = towns
    .filter((town) => town[0] === phrase[0])
    .map((town) => ({ town, slips: editDistance(phrase, town, Math.min(most, slipsOf(town))) }))
    .filter(({ town, slips }) => slips <= Math.min(most, slipsOf(town)))
    .toSorted((a, b) => a.slips - b.slips);
  return best !== undefined && best.slips !== next?.slips ? best.town : undefined;
}

function slipsOf(town: string): number {
  return LETTERS_FOR_SLIPS.filter((letters) => town.length >= letters).length;
}

function areaToward({ areas }: Names, direction: string): string[] {
  const toward = areas.filter((id) => id.startsWith(`${direction}-`));
  return toward.length === 1 ? toward : [];
}

/** "Gt. Barrington" and "W. Stockbridge" are written so as often as in full. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\d']+/gu) ?? []).map((word) => SHORT_WORDS.get(word) ?? word);
}

const SHORT_WORDS: ReadonlyMap<string, string> = new Map([
  ['gt', 'great'],
  ['gr', 'great'],
  ['mt', 'mount'],
  ['n', 'north'],
  ['s', 'south'],
  ['e', 'east'],
  ['w', 'west'],
  ['no', 'north'],
  ['so', 'south'],
]);
