import type { ContentPage } from '../../../check/read-content.ts';
import type { Directory } from '../../../directory/directory.ts';
import { wordsOf } from '../../../directory/entry.ts';
import type { Entry } from '../../../directory/entry.ts';
import { wordsOfPage } from '../../../directory/network-page.ts';
import { sayNumber } from '../finding.ts';
import type { Finding, PartReport } from '../finding.ts';
import { fileIn } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { FORMULAS } from './formulas.ts';
import type { Formula } from './formulas.ts';
import { sentencesOf, wordsOfSentence } from './sentences.ts';

/** A formula says nothing about fewer words. */
const FEWEST_WORDS = 30;
/** Nobody chooses the length of a name: "Massachusetts" counts as no more than this. */
const SYLLABLES_OF_NAME = 2;
/** A sentence is shown up to here. */
const SHOWN_LETTERS = 140;

/** Entries and pages that are hard to read, the hardest first, each with its longest sentence. */
export function findHardTexts(directory: Directory, texts: Texts): PartReport {
  const languages = directory.network.languages.map(({ code, name }) => {
    const formula = FORMULAS[code.split('-')[0] ?? ''];
    return { code, name, ...(formula ? { formula } : {}) };
  });
  const judged = languages.flatMap(({ code, name, formula }) =>
    formula === undefined
      ? []
      : [{ name, formula, ...judgeLanguage(directory, texts, code, formula) }],
  );
  return {
    part: 'reading',
    summary: judged
      .map(({ name, formula, middle, findings, count }) =>
        count === 0
          ? `${name}: no text is long enough to judge.`
          : `${name}: ${findings.length} of ${count} texts are hard (${formula.name} ${formula.isGrade ? 'over' : 'under'} ${formula.limit}); the middle one has ${formula.say(middle)}.`,
      )
      .join(' '),
    findings: judged.flatMap(({ findings }) => findings),
    notes: languages
      .filter(({ formula }) => formula === undefined)
      .map(({ name }) => `${name}: we have no formula for this language, so nothing was judged.`),
  };
}

function judgeLanguage(
  directory: Directory,
  texts: Texts,
  language: string,
  formula: Formula,
): { findings: Finding[]; count: number; middle: number } {
  const judged = [...directory.entries, ...directory.pages]
    .filter((entry) => language in entry.bodies)
    .flatMap((entry) => {
      const result = judge(textOf(entry, language), language, formula);
      return result === undefined ? [] : [{ ...result, file: fileIn(entry, language) }];
    })
    .toSorted((a, b) => (formula.isGrade ? b.score - a.score : a.score - b.score));
  const hard = judged.filter(({ score }) =>
    formula.isGrade ? score > formula.limit : score < formula.limit,
  );
  return {
    count: judged.length,
    middle: judged[Math.floor(judged.length / 2)]?.score ?? 0,
    findings: hard.map(({ file, score, longest, words }) => ({
      code: 'hard-to-read',
      file,
      ...texts.lineOf(file, longest.slice(0, 30)),
      message: `${formula.say(score)}. Its longest sentence has ${sayNumber(words, 'word')}: "${shorten(longest)}"`,
    })),
  };
}

/** Nothing for a text too short to judge. */
function judge(
  sentences: readonly string[],
  language: string,
  formula: Formula,
): { score: number; longest: string; words: number } | undefined {
  const read = sentences
    .map((sentence) => ({ sentence, words: wordsOfSentence(sentence, language) }))
    .filter(({ words }) => words.length > 0);
  const words = read.reduce((sum, each) => sum + each.words.length, 0);
  const [longest] = read.toSorted((a, b) => b.words.length - a.words.length);
  if (words < FEWEST_WORDS || longest === undefined) return undefined;
  const syllables = read
    .flatMap((each) => each.words.map((word, index) => syllablesOf(word, index, formula)))
    .reduce((sum, count) => sum + count, 0);
  return {
    score: formula.score(words, read.length, syllables),
    longest: longest.sentence,
    words: longest.words.length,
  };
}

function syllablesOf(word: string, index: number, formula: Formula): number {
  const count = formula.syllables(word);
  const isName = index > 0 && /^\p{Lu}/u.test(word);
  return isName ? Math.min(count, SYLLABLES_OF_NAME) : count;
}

/** The sentences a neighbor reads; a language without a text of its own has been left out before. */
function textOf(entry: Entry | ContentPage, language: string): string[] {
  const own = entry.bodies[language] ?? '';
  const parts =
    'kind' in entry ? spokenParts(entry, language) : [wordsOfPage(entry, language).summary];
  return [...parts, own].flatMap((part) => sentencesOf(part, language));
}

function spokenParts(entry: Entry, language: string): string[] {
  const words = wordsOf(entry, language);
  return [
    words.summary,
    words.who,
    words.how,
    words.hoursNote,
    words.costNote,
    words.caution,
    words.join,
  ].filter((part) => part !== undefined);
}

function shorten(sentence: string): string {
  return sentence.length <= SHOWN_LETTERS
    ? sentence
    : `${sentence.slice(0, SHOWN_LETTERS).replace(/\s+\S*$/, '')} …`;
}
