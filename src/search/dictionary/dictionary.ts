// Ships to the browser. What search knows of the directory in one language, whatever file it came from.
import type { EvidenceState } from '../../directory/evidence.ts';
import type { Crisis, Kind } from '../../schema/vocabulary.ts';
import type { Facets } from '../narrow/facets.ts';
import type { TodayFacts } from '../narrow/today-facts.ts';

/** Where a word stands: a title says more than a summary (or the group's name), a summary more than the text. */
export type Field = 'title' | 'summary' | 'text';

/**
 * A stem and the entries it stands in, each with the best place it stands in there. Phone numbers are terms too, of
 * field `text`: of 413-555-0142 all its digits, the last seven and the last four (4135550142, 5550142, 0142).
 */
export type Term = {
  stem: string;
  postings: readonly { entry: number; field: Field }[];
};

/**
 * Entries are numbers from 0, in the order of their first need, town and title, so that those of one need stand
 * together. What is asked for by promise may need another file; a rejected promise is a file that could not be had.
 */
export type Dictionary = {
  language: string;
  /** IANA name of the network's time zone. */
  zone: string;
  total: number;
  /** True when the words of the texts are terms too; otherwise only Pagefind knows them. */
  hasTexts: boolean;
  /** True when terms and titles are here already: asking for them tells no server which words were typed. */
  inMemory: boolean;
  needs: readonly DictionaryNeed[];
  towns: readonly DictionaryTown[];
  crisis: readonly DictionaryCrisis[];
  /**
   * Phrases that hold a crisis word and mean no danger, in every language, as "overdose prevention training". They are
   * taken out of the words before the crisis phrases are looked for. (`harmless` of `words/crisis-words.ts`)
   */
  harmless: readonly string[];
  /** Numbers of the entry's needs, the main one first. */
  needsOf: (entry: number) => readonly number[];
  kindOf: (entry: number) => Kind;
  /** Number of the town it stands in; nothing when it has no point. */
  townOf: (entry: number) => number | undefined;
  /** True when help comes without going there: by phone, text, online, mail or delivery, or nobody knows a place. */
  comes: (entry: number) => boolean;
  /** True when it serves the town, by name, by its area, or because it serves anywhere. */
  serves: (entry: number, town: number) => boolean;
  /**
   * Every term that may be meant by a stem: the same and those it begins; when there are none, those it misspells and
   * those whose beginning (of about as many letters) it misspells: "comunnit" is "community". In order of their stems.
   */
  termsNear: (stem: string) => Promise<readonly Term[]>;
  /** The term of just this stem; nothing when there is none. Far quicker than `termsNear`. */
  termOf: (stem: string) => Promise<Term | undefined>;
  titlesOf: (entries: readonly number[]) => Promise<readonly EntryTitle[]>;
  cardsOf: (entries: readonly number[]) => Promise<readonly Card[]>;
  facets: () => Promise<Facets>;
};

export type DictionaryNeed = {
  id: string;
  label: string;
  /** What people type for it, in every language: label and words, as the content writes them. */
  phrases: readonly string[];
  /** Narrower things under it. All phrases of one, in every language, mean the same. */
  topics: readonly (readonly string[])[];
};

export type DictionaryTown = {
  name: string;
  lat: number;
  lon: number;
  zips: readonly string[];
  /** Numbers of its areas, in the order of the network. */
  areas: readonly number[];
};

export type { Crisis };

/** Words that mean danger, in every language (`crisisWords` of `words/crisis-words.ts`), and the lines (`crisisLines` of
 * `schema/network.ts`) to call first. */
export type DictionaryCrisis = {
  crisis: Crisis;
  phrases: readonly string[];
  lines: readonly { number: string; label: string; text: boolean }[];
  /** Numbers of the needs that help then. */
  needs: readonly number[];
};

/** What a suggestion shows. */
export type EntryTitle = { entry: number; title: string; url: string; kind: Kind };

/** What a result shows besides its title. */
export type Card = {
  entry: number;
  summary: string;
  /** Town, or what it serves; may be empty. */
  place: string;
  phone?: string;
  today: TodayFacts;
  /** Which diamond stands before it, as of the day the site is built. */
  state: EvidenceState;
  /** "Not checked yet." and "From the group's own page, 2021." */
  stand: string;
  from: string;
  /** The quilt block, an SVG our own build drew. */
  block: string;
};
