// Ships to the browser. What speaks for each entry.
import type { Dictionary, Field, Term } from '../dictionary/dictionary.ts';
import type { Why } from './answer.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import type { Meant } from './match-needs.ts';
import type { ReadWord, Reading } from './read-word.ts';

/** What was met: a reading of a word (said as people write it), or a phrase. */
export type Source = { by: Why['by']; reading?: Reading; says: string };

/** What speaks for each entry, by its number, for one word: its own words, and its needs. From 0 to about 1. */
export type Evidence = {
  literal: Float64Array;
  literalBy: Int32Array;
  need: Float64Array;
  needBy: Int32Array;
  sources: Source[];
};

const FIELD: Readonly<Record<Field, number>> = { title: 1, summary: 0.85, text: 0.5 };
const NUMBER: Readonly<Record<Field, number>> = { title: 1, summary: 0.9, text: 0.85 };
const FIELDS: readonly Field[] = ['title', 'summary', 'text'];
/** A need says that an entry is about it; a topic is narrower, and an entry of its need may not be about it. */
const NEED = { main: 0.65, other: 0.5 };
const TOPIC = { main: 0.42, other: 0.3 };
/** A part of a phrase, as "grocery" of "grocery shopping". */
const PART = 0.3;
const MOST_NEEDS_OF_PART = 3;
/** Another phrase of the topic that was meant, in an entry of its need or of none. */
const SAME_TOPIC = 0.85;
const OTHER_NEED = 0.6;
const CALLED = 0.7;
const SAME_TOPIC_ELSEWHERE = 0.55;

export function newEvidence(total: number): Evidence {
  return {
    literal: new Float64Array(total),
    literalBy: new Int32Array(total),
    need: new Float64Array(total),
    needBy: new Int32Array(total),
    sources: [],
  };
}

/** Entries that hold a word. */
export function noteWord(evidence: Evidence, word: ReadWord): void {
  // A number that is all there is sure; a part of one may be a year, or in a title.
  const fields = word.by === 'digits' && word.stem.length < 7 ? NUMBER : FIELD;
  for (const reading of word.readings) {
    const first = evidence.sources.length;
    for (const by of FIELDS)
      evidence.sources.push({
        by: word.by === 'digits' ? 'phone' : by,
        reading,
        says: word.typed,
      });
    for (const { entry, field } of reading.postings) {
      const strength = reading.sure * fields[field];
      noteLiteral(evidence, entry, strength, first + FIELDS.indexOf(field));
    }
  }
}

/** Entries of a need that was meant. */
export function noteNeed(
  evidence: Evidence,
  dictionary: Dictionary,
  lexicon: Lexicon,
  { phrase, sure }: Meant,
): void {
  // Where the texts are not here, the need alone must speak for its topics.
  const strengths = phrase.topic && dictionary.inMemory ? TOPIC : NEED;
  noteEntries(
    evidence,
    dictionary,
    lexicon,
    phrase,
    (isMain) => sure * (isMain ? strengths.main : strengths.other),
  );
}

/** Entries of the few needs that have a phrase with the word in it, when no phrase was said as a whole. */
export function notePart(
  evidence: Evidence,
  dictionary: Dictionary,
  lexicon: Lexicon,
  word: ReadWord,
): void {
  for (const { stem, sure } of word.readings) {
    const phrases = lexicon.phrases.get(stem) ?? [];
    const needs = new Map(phrases.map((phrase) => [phrase.need, phrase]));
    if (needs.size > MOST_NEEDS_OF_PART) continue;
    for (const phrase of needs.values())
      noteEntries(
        evidence,
        dictionary,
        lexicon,
        phrase,
        () => (sure * PART) / Math.sqrt(needs.size),
      );
  }
}

/** Entries that hold another phrase of a topic that was meant: every word of it. */
export function noteTopic(
  evidence: Evidence,
  dictionary: Dictionary,
  { phrase, sure }: Meant,
  terms: ReadonlyMap<string, Term['postings']>,
): void {
  for (const other of phrase.topic ?? []) {
    if (other === phrase) continue;
    const [first = [], ...rest] = [...other.stems, ...other.others].map(
      (stem) => terms.get(stem) ?? [],
    );
    const inRest = rest.map((postings) => new Map(postings.map((its) => [its.entry, its.field])));
    const source = evidence.sources.length;
    for (const by of FIELDS) evidence.sources.push({ by, says: other.says });
    for (const { entry, field } of first) {
      const fields = [field, ...inRest.map((postings) => postings.get(entry))];
      if (fields.includes(undefined)) continue;
      const worst = Math.max(...fields.map((its) => (its ? FIELDS.indexOf(its) : 0)));
      const isOfNeed = dictionary.needsOf(entry).includes(phrase.need);
      const strength = sure * FIELD[FIELDS[worst] ?? 'text'];
      noteLiteral(
        evidence,
        entry,
        strength * (isOfNeed ? SAME_TOPIC : SAME_TOPIC_ELSEWHERE),
        source + worst,
      );
    }
  }
}

/**
 * Entries that hold a word of a phrase that means a need, and are not of that need, are likely about something else.
 * Those that hold all of it where it counts may be called so. Takes the evidence of the phrase's words.
 */
export function calmOthers(evidences: readonly Evidence[]): void {
  for (let entry = 0; entry < (evidences[0]?.literal.length ?? 0); entry += 1) {
    if (evidences.every(({ literal }) => (literal[entry] ?? 0) >= CALLED)) continue;
    for (const { literal, need } of evidences)
      if (need[entry] === 0) literal[entry] = (literal[entry] ?? 0) * OTHER_NEED;
  }
}

function noteLiteral(evidence: Evidence, entry: number, strength: number, source: number): void {
  if (strength <= (evidence.literal[entry] ?? 1)) return;
  evidence.literal[entry] = strength;
  evidence.literalBy[entry] = source;
}

function noteEntries(
  evidence: Evidence,
  dictionary: Dictionary,
  lexicon: Lexicon,
  phrase: Phrase,
  strengthOf: (isMain: boolean) => number,
): void {
  const source = evidence.sources.push({ by: 'need', says: phrase.says }) - 1;
  for (const entry of lexicon.entriesOf[phrase.need] ?? []) {
    const strength = strengthOf(dictionary.needsOf(entry)[0] === phrase.need);
    if (strength <= (evidence.need[entry] ?? 1)) continue;
    evidence.need[entry] = strength;
    evidence.needBy[entry] = source;
  }
}
