import { ContentError } from '../check/problem.ts';
import { readContent } from '../check/read-content.ts';
import type { Content, ContentPage } from '../check/read-content.ts';
import { reportProblems } from '../check/report.ts';
import { milesBetween } from '../schema/miles-between.ts';
import type { Need } from '../schema/needs.ts';
import { isDemonstration } from '../schema/network.ts';
import type { Network } from '../schema/network.ts';
import type { Kind } from '../schema/vocabulary.ts';
import { arrangeEntry, comesToPeople, servesOf } from './entry.ts';
import type { Entry, EntryOf } from './entry.ts';
import { townsOf } from './town.ts';
import type { Town } from './town.ts';

/** Entries this close to a town are listed as near it, in miles. */
const NEAR_MILES = 25;

/**
 * Reads a content folder and arranges it.
 * @throws {ContentError} with the whole report when anything in it is wrong.
 */
export function openDirectory(folder: string): Directory {
  const { content, problems } = readContent(folder);
  if (content === undefined) throw new ContentError(problems, reportProblems(problems));
  return new Directory(content);
}

/** Everything the pages ask for, by the names of the field. */
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

  constructor(content: Content) {
    this.network = content.network;
    this.needs = content.needs;
    this.pages = content.pages;
    this.words = content.words;
    this.redirects = content.redirects;
    this.demonstration = isDemonstration(content.network);
    this.towns = townsOf(content.places, this.firstLanguage);
    const byName = new Map(this.towns.map((town) => [town.name, town]));
    this.entries = content.entries
      .map((entry) => arrangeEntry(entry, byName))
      .toSorted((a, b) => a.facts.title.localeCompare(b.facts.title, this.firstLanguage));
    this.listed = this.entries.filter(({ facts }) => facts.status !== 'closed');
  }

  get firstLanguage(): string {
    return this.network.languages[0]?.code ?? 'en';
  }

  ofKind<K extends Kind>(kind: K): EntryOf<K>[] {
    return this.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);
  }

  listedOfKind<K extends Kind>(kind: K): EntryOf<K>[] {
    return this.listed.filter((entry): entry is EntryOf<K> => entry.kind === kind);
  }

  find<K extends Kind>(kind: K, slug: string | undefined): EntryOf<K> | undefined {
    return this.ofKind(kind).find((entry) => entry.slug === slug);
  }

  /** The needs an entry names, in the order of the directory. */
  needsOf({ facts }: Entry): Need[] {
    return this.needs.filter(({ id }) => facts.needs.includes(id));
  }

  /** Entries for a need: those that name it first come first. */
  forNeed(need: string, kind: Kind): Entry[] {
    const rank = (entry: Entry) => entry.facts.needs.indexOf(need);
    return this.listed
      .filter((entry) => entry.kind === kind && rank(entry) >= 0)
      .toSorted((a, b) => Math.min(rank(a), 1) - Math.min(rank(b), 1));
  }

  /** The areas a town belongs to. */
  areasOf(town: string): string[] {
    return this.network.areas.filter((area) => area.towns.includes(town)).map((area) => area.id);
  }

  /** Entries with a point near a town, closest first, with miles in a straight line. */
  near(town: Town, kinds: readonly Kind[]): { entry: Entry; miles: number }[] {
    return this.listed
      .flatMap((entry) => {
        if (!kinds.includes(entry.kind) || entry.town === undefined) return [];
        const miles = milesBetween(town, entry.town);
        return miles <= NEAR_MILES ? [{ entry, miles }] : [];
      })
      .toSorted((a, b) => a.miles - b.miles);
  }

  /**
   * Help for a town that does not stand near it: entries without a point that serve the town, its areas or anywhere;
   * and those with a point too far away to be near, when they name the town or its area, or help from afar.
   */
  withoutPlace(town: string, kinds: readonly Kind[]): Entry[] {
    const here = this.towns.find(({ name }) => name === town);
    const near = new Set(here && this.near(here, kinds).map(({ entry }) => entry));
    const served = new Set([town, ...this.areasOf(town)]);
    return this.listed.filter((entry) => {
      if (!kinds.includes(entry.kind) || near.has(entry)) return false;
      const serves = servesOf(entry);
      if (serves.some((place) => served.has(place))) return true;
      if (entry.town === undefined) return serves.length === 0 || serves.includes('anywhere');
      return serves.includes('anywhere') && comesToPeople(entry);
    });
  }

  /** Entries in one of an area's towns. */
  inArea(area: Network['areas'][number], kinds: readonly Kind[]): Entry[] {
    const towns = new Set(area.towns);
    return this.listed.filter(
      (entry) =>
        kinds.includes(entry.kind) && entry.town !== undefined && towns.has(entry.town.name),
    );
  }

  /** Entries without a point in the area that still serve it. */
  forArea(area: Network['areas'][number], kinds: readonly Kind[]): Entry[] {
    const inside = new Set(this.inArea(area, kinds));
    const served = new Set([area.id, 'anywhere', ...area.towns]);
    return this.listed.filter(
      (entry) =>
        kinds.includes(entry.kind) &&
        !inside.has(entry) &&
        (servesOf(entry).some((place) => served.has(place)) ||
          (entry.town === undefined && servesOf(entry).length === 0)),
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
    const away = (other: Entry) =>
      entry.town && other.town ? milesBetween(entry.town, other.town) : Number.MAX_VALUE;
    return this.listed
      .filter(
        (other) =>
          other.id !== entry.id &&
          other.kind === entry.kind &&
          need !== undefined &&
          other.facts.needs.includes(need),
      )
      .toSorted((a, b) => away(a) - away(b))
      .slice(0, most);
  }
}
