// Ships to the browser, on the navigators' desk only.
import type { RequestItem } from '../../schema/request.ts';
import type { ItemRef } from '../board/board-state.ts';

/** One thing somebody asks or offers, with what its letter says around it. */
export interface OpenItem {
  readonly ref: ItemRef;
  readonly item: RequestItem;
  /** The letter's language, as written there: a code, or words. */
  readonly language: string;
  /** What the letter says about access; empty for nothing. */
  readonly access: string;
  /** What is left of an offer: times, or dollars; nothing when nobody has said how much there is. */
  readonly left?: number | undefined;
}

/** How well one point fits. `ask` means that nobody can know without asking. */
export const FITS = ['yes', 'partly', 'no', 'ask'] as const;
export type Fit = (typeof FITS)[number];

/** One reason for or against a suggestion, as data: `words.desk.fit` has the sentences. */
export type Reason =
  | { readonly kind: 'need'; readonly fit: Fit; readonly ask: string; readonly offer: string }
  | {
      readonly kind: 'place';
      readonly fit: Fit;
      /** Towns as the letters say them. */
      readonly ask: string;
      readonly offer: string;
      /** Straight miles, when both are known. */
      readonly miles?: number | undefined;
    }
  | {
      readonly kind: 'time';
      readonly fit: Fit;
      /** One of the two days is over. */
      readonly past?: true | undefined;
      readonly ask: Pick<RequestItem, 'when' | 'day' | 'time'>;
      /** The offer's own words about its days and hours, or its `when`. */
      readonly offer: Pick<RequestItem, 'when' | 'day' | 'time'> & { readonly hours?: string };
    }
  | {
      readonly kind: 'language';
      readonly fit: Fit;
      readonly ask: string;
      readonly offer: readonly string[];
    }
  /** An option of the branch's questions that the ask names, like `walker` of `room`. */
  | {
      readonly kind: 'detail';
      readonly fit: Fit;
      readonly question: string;
      readonly options: readonly string[];
    }
  | { readonly kind: 'access'; readonly fit: Fit; readonly text: string }
  | { readonly kind: 'room'; readonly fit: Fit; readonly left: number }
  | { readonly kind: 'money'; readonly fit: Fit; readonly ask?: number; readonly offer?: number };

/** An item of the other side that could fit. */
export interface Suggestion {
  readonly ref: ItemRef;
  /** 0 to 1; only good for putting suggestions in order. */
  readonly score: number;
  /** What fits first, then what is missing. */
  readonly reasons: readonly Reason[];
}

/** An entry of the directory that could fit, as the build wrote it. */
export interface DeskEntry {
  /** Code for the printed sheet. */
  readonly code: string;
  readonly title: string;
  /** Its page on this site; absent where that address would tell too much. */
  readonly page?: string | undefined;
  readonly needs: readonly string[];
  /** Towns it serves; empty for everywhere in the network. */
  readonly towns: readonly string[];
  /** Town it stands in; absent when it has none that may be published. */
  readonly town?: string | undefined;
  readonly languages: readonly string[];
  /** When it is open, in words. */
  readonly when: string;
  /** When somebody last checked it, in words. */
  readonly evidence: string;
  /** `checked`, `stale`, ... as the directory says. */
  readonly state: string;
}

/** An entry that could fit, with the reasons. */
export interface EntrySuggestion {
  readonly entry: DeskEntry;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What matching knows of the network. */
export interface MatchWorld {
  /** Every need by its id. */
  readonly needs: ReadonlyMap<string, { readonly parent?: string | undefined }>;
  /** Every town by its name in small letters without accents, as `fold` makes it. */
  readonly towns: ReadonlyMap<
    string,
    { readonly lat: number; readonly lon: number; readonly area: string }
  >;
  /** Areas by their names, folded in the same way, in every language of the site; absent = towns only. */
  readonly areas?: ReadonlyMap<string, string> | undefined;
  /** ISO day in the network's time zone. */
  readonly today: string;
}
