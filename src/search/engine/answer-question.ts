// Ships to the browser.
import type { Dictionary, Term } from '../dictionary/dictionary.ts';
import { tokensOf } from '../language/tokens.ts';
import type { Answer, NearPlace, Question, Understood } from './answer.ts';
import { crisisIn } from './crisis-in.ts';
import { calmOthers, newEvidence, noteNeed, notePart, noteTopic, noteWord } from './evidence.ts';
import type { Source } from './evidence.ts';
import { farFrom } from './far-from.ts';
import { kindBonus } from './kind-words.ts';
import { lexiconOf } from './lexicon.ts';
import { matchNeeds, needsOf } from './match-needs.ts';
import type { Meant } from './match-needs.ts';
import {
  NAMED_BONUS,
  PLACE_BONUS,
  alike,
  foundBy,
  namedBy,
  rank,
  relevance,
  weigh,
} from './rank.ts';
import type { Weighed } from './rank.ts';
import type { Lookup } from './read-word.ts';
import { readQuery } from './read-query.ts';
import type { ReadQuery } from './read-query.ts';
import { sayWhy, sourcesOf, wantedBy } from './say-why.ts';
import { isMistyped, sayWord, writtenWords } from './written-words.ts';

const FEW = 5;
/** So many titles are here soon anyway. */
const SHOWN = 5;
/** Phrases said less surely mean their need, and not the topic. */
const VAGUE = 0.6;
/** So many letters are rather a word of some text than a beginning. */
const LONG = 5;

/** Asks for no file. */
const NOTHING: Pick<Dictionary, 'termsNear' | 'termOf' | 'titlesOf' | 'inMemory'> = {
  inMemory: true,
  termsNear: () => Promise.resolve([]),
  termOf: () => Promise.resolve(undefined),
  titlesOf: () => Promise.resolve([]),
};

/** Never rejects for any words; rejects only when a file of the dictionary could not be had. */
export async function answerQuestion(dictionary: Dictionary, question: Question): Promise<Answer> {
  const lexicon = lexiconOf(dictionary);
  const danger = crisisIn(dictionary, question.query);
  // In danger nobody may learn which words were typed, not even which file of words was asked for.
  const isSecret = danger !== undefined && !dictionary.inMemory;
  const lookup: Lookup = {
    lexicon,
    ...(isSecret ? NOTHING : dictionary),
  };
  const read = await readQuery(lookup, question.query, {
    asTyped: question.asTyped,
    isCrisis: danger !== undefined,
  });
  const meant = matchNeeds(lexicon, read.content, read.words);
  const fitting = danger?.needs ?? [];
  const weighed = [
    ...(await weighWords(dictionary, lookup, read, meant)),
    ...weighNeeds(dictionary, fitting),
  ];
  const near = placeOf(read, question);
  const relevances = relevance(weighed, dictionary.total);
  const scores = near ? alike(relevances) : relevances;
  const ranked = rank(
    dictionary,
    scores,
    foundBy(relevances, servesNeed(dictionary, meant, fitting)),
    bonusFor(dictionary, read, weighed),
    near ? farFrom(dictionary, near) : () => ({ counts: 0 }),
  ).filter(({ entry }) => weighed.length === 0 || (scores[entry] ?? 0) > 0);
  const sources = ranked.map(({ entry }) => sourcesOf(weighed, entry));
  const mistyped = read.content.flatMap(({ by, readings: [first], folded, typed }): Source[] =>
    first && by === 'word' && first.how !== 'begins' && !lexicon.forms.has(folded)
      ? [{ by: 'text', reading: first, says: typed }]
      : [],
  );
  const unfinished = sources.flat().filter(({ reading }) => reading?.how !== 'same');
  const shown = new Set(ranked.slice(0, SHOWN).map(({ entry }) => entry));
  const written = await writtenWords(
    isSecret ? NOTHING : dictionary,
    lexicon,
    wantedBy(new Set([...unfinished, ...mistyped])),
    (entry) => dictionary.inMemory || shown.has(entry),
  );
  const hits = ranked.map((hit, index) => ({ ...hit, why: sayWhy(sources[index] ?? [], written) }));
  const understood = {
    ...sayWords(dictionary, read, written, question.asTyped),
    needs: [...new Set([...fitting, ...needsOf(meant)])],
    ...(near && { near }),
    ...(danger && { crisis: danger.crisis }),
  };
  return {
    understood,
    hits,
    wantsFullText:
      !danger && understood.text !== '' && mayKnowMore(dictionary, weighed, hits.length),
  };
}

async function weighWords(
  dictionary: Dictionary,
  { termOf }: Lookup,
  { content }: ReadQuery,
  meant: readonly Meant[],
): Promise<Weighed[]> {
  const lexicon = lexiconOf(dictionary);
  const topics = dictionary.inMemory
    ? meant.flatMap(({ phrase, sure }) => (sure > VAGUE ? (phrase.topic ?? []) : []))
    : [];
  const stems = [...new Set(topics.flatMap((phrase) => [...phrase.stems, ...phrase.others]))];
  const terms = new Map<string, Term['postings']>();
  await Promise.all(
    stems.map(async (stem) => {
      const term = await termOf(stem);
      if (term) terms.set(stem, term.postings);
    }),
  );
  const evidences = content.map((word, index) => {
    const evidence = newEvidence(dictionary.total);
    noteWord(evidence, word);
    const its = meant.filter(({ words }) => words.includes(index));
    for (const one of its) {
      noteNeed(evidence, dictionary, lexicon, one);
      if (one.sure > VAGUE) noteTopic(evidence, dictionary, one, terms);
    }
    if (its.length === 0) notePart(evidence, dictionary, lexicon, word);
    return evidence;
  });
  for (const { words, sure } of meant)
    if (words.length > 1 && sure > VAGUE)
      calmOthers(words.flatMap((index) => evidences[index] ?? []));
  return content.flatMap((word, index) => {
    const evidence = evidences[index];
    return evidence ? weigh(word, evidence, dictionary.total) : [];
  });
}

/** What helps in a danger is found whatever the words were. */
function weighNeeds(dictionary: Dictionary, needs: readonly number[]): Weighed[] {
  const lexicon = lexiconOf(dictionary);
  return needs.map((need) => {
    const says = dictionary.needs[need]?.label ?? '';
    const evidence = newEvidence(dictionary.total);
    noteNeed(evidence, dictionary, lexicon, {
      phrase: { need, says, stems: [], others: [] },
      words: [],
      sure: 1,
    });
    const word = { typed: '', folded: '', stem: '', by: 'word', readings: [] } as const;
    return weigh(word, evidence, dictionary.total);
  });
}

/** True for entries of a need that was meant itself, not by a narrower topic. */
function servesNeed(
  dictionary: Dictionary,
  meant: readonly Meant[],
  fitting: readonly number[],
): (entry: number) => boolean {
  const whole = meant.flatMap(({ phrase, sure }) =>
    sure > VAGUE && !phrase.topic ? phrase.need : [],
  );
  const needs = new Set([...fitting, ...whole]);
  return (entry) => dictionary.needsOf(entry).some((need) => needs.has(need));
}

/** A place in the words wins over one chosen beside them. */
function placeOf({ town }: ReadQuery, { near }: Question): NearPlace | undefined {
  return town ? { by: town.by, town: town.town } : near;
}

function bonusFor(
  dictionary: Dictionary,
  { words, place }: ReadQuery,
  weighed: readonly Weighed[],
): (entry: number) => number {
  if (weighed.length === 0) return () => 0;
  const ofKind = kindBonus(words.map(({ folded }) => folded));
  const isNamed = namedBy(weighed);
  const placed = place.map(
    ({ readings }) =>
      new Set(
        readings.flatMap(({ postings }) =>
          postings.flatMap(({ entry, field }) => (field === 'title' ? entry : [])),
        ),
      ),
  );
  return (entry) =>
    ofKind(dictionary.kindOf(entry)) +
    (isNamed(entry) ? NAMED_BONUS : 0) +
    (placed.length > 0 && placed.every((entries) => entries.has(entry)) ? PLACE_BONUS : 0);
}

/** The words as they were understood. */
function sayWords(
  dictionary: Dictionary,
  { words, content, town }: ReadQuery,
  written: ReadonlyMap<string, string>,
  asTyped: boolean,
): Pick<Understood, 'text' | 'typed' | 'corrected'> {
  const say = ({ typed, readings: [first] }: ReadQuery['words'][number]): string =>
    first && first.how !== 'begins' && !asTyped ? sayWord(first, typed, written) : typed;
  const typed = content.map((word) => word.typed).join(' ');
  const text = content.map(say).join(' ');
  const name = town?.by === 'town' ? dictionary.towns[town.town]?.name : undefined;
  const whole = words.flatMap((word, index) => {
    if (!town || name === undefined || index < town.from || index >= town.to) return say(word);
    return index === town.from ? name : [];
  });
  const isSlip = content.some(
    (word) => word.readings[0]?.how === 'slip' || say(word) !== word.typed,
  );
  const parts = tokensOf(name ?? '');
  const isGuess =
    town !== undefined &&
    !asTyped &&
    (town.slips === true ||
      (parts.length === town.to - town.from &&
        parts.some((part, index) => isMistyped(words[town.from + index]?.folded ?? '', part))));
  return {
    text,
    ...(text !== typed && { typed }),
    ...((isSlip || isGuess) && { corrected: whole.join(' ') }),
  };
}

/** Texts can only know more where they are not here already: where little was found, or a word is in no title. */
function mayKnowMore(dictionary: Dictionary, weighed: readonly Weighed[], found: number): boolean {
  if (dictionary.hasTexts) return false;
  if (found < FEW) return true;
  return weighed.some(
    ({ word, evidence }) =>
      !word.readings.some(
        ({ how, postings }) =>
          (how === 'same' || (how === 'begins' && word.folded.length < LONG)) &&
          postings.length > 0,
      ) && !evidence.need.some((strength) => strength > 0.4),
  );
}
