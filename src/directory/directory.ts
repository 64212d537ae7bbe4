import type { FactMemory } from '../check/fact-memory.ts';
import { ContentError } from '../check/problem.ts';
import { readContent } from '../check/read-content.ts';
import type { Content, ContentPage } from '../check/read-content.ts';
import { reportProblems } from '../check/report.ts';
import { milesBetween } from '../schema/miles-between.ts';
import type { Need } from '../schema/needs.ts';
import { isDemonstration } from '../schema/network.ts';
import type { Network } from '../schema/network.ts';
import type { Kind } from '../schema/vocabulary.ts';
import { arrangeEntry, servesOf } from './entry.ts';
import type { Entry, EntryOf } from './entry.ts';
import { ListedIndex } from './listed-index.ts';
import { townsOf } from './town.ts';
import type { Town } from './town.ts';

/** Entries this close to a town are listed as near it, in miles. */
const NEAR_MILES = 25;

/**
 * Reads a content folder and arranges it.
 * @param memory of what its files said when they were last read.
 * @throws {ContentError} with the whole report when anything in it is wrong.
 */
export function openDirectory(folder: string, memory?: FactMemory): Directory {
  const { content, problems } = readContent(folder, [], new Date(), memory);
  if (content === undefined) throw new ContentError(problems, reportProblems(problems));
  return new Directory(content);
}

/**
 * Everything the pages ask for, by the names of the field. A page of one entry asks for what it needs and leaves `entries`
 * and `listed` alone: every answer comes from an index, however large the directory is.
 */
export class Directory {
  readonly network: Network;
  readonly needs: readonly Need[];
  readonly towns: readonly Town[];
  /** All that have a page. */
  readonly entries: readonly Entry[];
  /** Those that lists and search show. What has ended keeps only its page, so that old flyers lead somewhere. */
  readonly listed: readonly Entry[];
  readonly pages: readonly ContentPage[];
  /** Interface words a network brings, raw YAML by language. */
  readonly words: Readonly<Record<string, string>>;
  /** Where the addresses of entries that are gone lead now: "resources/old" to "needs/food". */
  readonly redirects: Content['redirects'];
  readonly demonstration: boolean;
  private readonly byId: ReadonlyMap<string, Entry>;
  private readonly byDiscreetCode: ReadonlyMap<string, Entry>;
  private readonly townsByName: ReadonlyMap<string, Town>;
  private readonly areasByTown: ReadonlyMap<string, readonly string[]>;
  private readonly index: ListedIndex;

  constructor(content: Content) {
    this.network = content.network;
    this.needs = content.needs;
    this.pages = content.pages;
    this.words = content.words;
    this.redirects = content.redirects;
    this.demonstration = isDemonstration(content.network);
    this.towns = townsOf(content.places, this.firstLanguage);
    this.townsByName = new Map(this.towns.map((town) => [town.name, town]));
    this.areasByTown = areasByTown(content.network);
    const { compare } = new Intl.Collator(this.firstLanguage);
    this.entries = content.entries
      .map((entry) => arrangeEntry(entry, this.townsByName))
      .toSorted((a, b) => compare(a.facts.title, b.facts.title));
    this.listed = this.entries.filter(({ facts }) => facts.status !== 'closed');
    this.byId = new Map(this.entries.map((entry) => [entry.id, entry]));
    this.byDiscreetCode = new Map(
      this.entries.flatMap((entry) =>
        entry.discreetCode === undefined ? [] : [[entry.discreetCode, entry] as const],
      ),
    );
    this.index = new ListedIndex(this.listed);
  }

  get firstLanguage(): string {
    return this.network.languages[0]?.code ?? 'en';
  }

  ofKind<K extends Kind>(kind: K): EntryOf<K>[] {
    return this.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);
  }

  listedOfKind<K extends Kind>(kind: K): readonly EntryOf<K>[] {
    return this.index.ofKind(kind);
  }

  find<K extends Kind>(kind: K, slug: string | undefined): EntryOf<K> | undefined {
    const entry = slug === undefined ? undefined : this.byId.get(`${kind}/${slug}`);
    return entry !== undefined && isOfKind(entry, kind) ? entry : undefined;
  }

  /** The entry "resources/lee-food-pantry", whether lists show it or not. */
  withId(id: string): Entry | undefined {
    return this.byId.get(id);
  }

  /** The entry whose discreet page and sheet have this code. */
  withDiscreetCode(code: string): Entry | undefined {
    return this.byDiscreetCode.get(code);
  }

  /** The needs an entry names, in the order of the directory. */
  needsOf({ facts }: Entry): Need[] {
    return this.needs.filter(({ id }) => facts.needs.includes(id));
  }

  /** Entries for a need: those that name it first come first. */
  forNeed<K extends Kind>(need: string, kind: K): EntryOf<K>[] {
    const all = this.index.ofNeed(kind, need);
    const isFirst = ({ facts }: EntryOf<K>) => facts.needs[0] === need;
    return [...all.filter(isFirst), ...all.filter((entry) => !isFirst(entry))];
  }

  /** The same in the order of the directory. */
  listedForNeed<K extends Kind>(need: string, kind: K): readonly EntryOf<K>[] {
    return this.index.ofNeed(kind, need);
  }

  /** What a group does, by its slug. */
  ofGroup<K extends Kind>(group: string, kind: K): readonly EntryOf<K>[] {
    return this.index.ofGroup(kind, group);
  }

  /** The areas a town belongs to. */
  areasOf(town: string): readonly string[] {
    return this.areasByTown.get(town) ?? [];
  }

  /** Entries with a point near a town, closest first, with miles in a straight line. */
  near(town: Town, kinds: readonly Kind[]): { entry: Entry; miles: number }[] {
    return this.index.within(town, NEAR_MILES, kinds);
  }

  /**
   * Help for a town that does not stand near it: entries without a point that serve the town, its areas or anywhere;
   * and those with a point too far away to be near, when they name the town or its area, or help from afar.
   */
  withoutPlace(town: string, kinds: readonly Kind[]): Entry[] {
    const here = this.townsByName.get(town);
    const isNear = (entry: Entry) =>
      here !== undefined &&
      entry.town !== undefined &&
      milesBetween(here, entry.town) <= NEAR_MILES;
    const served = [town, ...this.areasOf(town)].map((place) => this.index.serving(place));
    return this.index
      .joined(...served, this.index.fromAfar, this.index.forEverybody)
      .filter((entry) => kinds.includes(entry.kind) && !isNear(entry));
  }

  /** Entries in one of an area's towns. */
  inArea<K extends Kind>(area: Area, kinds: readonly K[]): EntryOf<K>[] {
    return this.index
      .joined(...area.towns.map((town) => this.index.inTown(town)))
      .filter((entry): entry is EntryOf<K> => kinds.some((kind) => kind === entry.kind));
  }

  /** Entries without a point in the area that still serve it. */
  forArea(area: Area, kinds: readonly Kind[]): Entry[] {
    const served = [area.id, 'anywhere', ...area.towns].map((place) => this.index.serving(place));
    const inside = new Set(area.towns);
    return this.index
      .joined(...served, this.index.forEverybody)
      .filter(
        ({ kind, town }) => kinds.includes(kind) && (town === undefined || !inside.has(town.name)),
      );
  }

  /** Every area an entry can be found under, for search filters. */
  areasServed(entry: Entry): string[] {
    const all = this.network.areas.map((area) => area.id);
    const serves = servesOf(entry);
    if (serves.includes('anywhere')) return all;
    const named = serves.flatMap((place) => (all.includes(place) ? [place] : this.areasOf(place)));
    const here = entry.town ? this.areasOf(entry.town.name) : [];
    const areas = [...new Set([...named, ...here])];
    return areas.length > 0 ? areas : all;
  }

  /** Entries like this one: they share its first need, nearest first when both have a point. */
  related(entry: Entry, most: number): Entry[] {
    const [need] = entry.facts.needs;
    if (need === undefined) return [];
    // One more than asked for: the entry itself is among them.
    return this.index
      .closest(entry, need, most + 1)
      .filter(({ id }) => id !== entry.id)
      .slice(0, most);
  }
}

function isOfKind<K extends Kind>(entry: Entry, kind: K): entry is EntryOf<K> {
  return entry.kind === kind;
}

/** Ids of the areas that name a town, in the order of the network. */
function areasByTown({ areas }: Network): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, towns } of areas)
    for (const town of new Set(towns)) found.set(town, [...(found.get(town) ?? []), id]);
  return found;
}

type Area = Network['areas'][number];
