// Ships to the browser. What a search answers.
import type { Crisis } from '../dictionary/dictionary.ts';

/** Where "near" is measured from: a town of the table, or a point that never leaves the device. */
export type NearPlace =
  { by: 'town' | 'zip'; town: number } | { by: 'here'; lat: number; lon: number };

export type Question = {
  query: string;
  /** Take the words as typed: correct nothing. */
  asTyped: boolean;
  /** A place chosen beside the words. One named in the words wins. */
  near?: NearPlace;
};

/** What was understood, so that the page can say it. */
export type Understood = {
  /** The words it was taken for, when they are not the typed ones: "community garden". */
  corrected?: string;
  /** Numbers of the needs that were meant, the likeliest first. */
  needs: readonly number[];
  near?: NearPlace;
  crisis?: Crisis;
  /** The words without place and question words, corrected: what the full text is asked for. */
  text: string;
  /** The same words as typed, where `text` corrects them. */
  typed?: string;
};

/** Why an entry was found: the words as people write them. */
export type Why = { by: 'title' | 'summary' | 'text' | 'need' | 'phone'; words: string };

export type Hit = {
  entry: number;
  /** Higher is better; only comparable within one answer. */
  score: number;
  /** Straight-line miles from the place, when both have a point. */
  miles?: number;
  why: readonly Why[];
};

export type Answer = {
  understood: Understood;
  /** Best first. Empty query: every entry, in the order of the needs. */
  hits: readonly Hit[];
  /** True when the full text may know more than a dictionary without texts: words that are no terms, or fewer than five hits. */
  wantsFullText: boolean;
};
