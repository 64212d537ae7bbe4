import { resolve } from 'node:path';
import type { Directory } from '../../../directory/directory.ts';
import { sayNumber } from '../finding.ts';
import type { Finding, PartReport } from '../finding.ts';
import { Texts } from '../texts.ts';
import { stringsOfNeeds, stringsOfNetwork, stringsWeBring } from './interface-strings.ts';
import type { InterfaceString } from './interface-strings.ts';
import { countWords, FEWEST_ALONE, findOver, gradeOf, gradeOver } from './judge-words.ts';
import type { Counted } from './judge-words.ts';
import { WORD_BARS } from './word-bars.ts';
import type { WordBar } from './word-bars.ts';

/** The short strings of a file say something together from here on. */
const FEWEST_TOGETHER = 30;

/** A string with its counts, or the short strings of one file together. */
type Judged = InterfaceString & { counted: Counted };
/** A string that is over, with its key and what is wrong in one line. */
type Over = InterfaceString & { message: string };

/**
 * Words of the interface and of needs that are harder than grade 6, the hardest first.
 *
 * A grade comes from averages. In a label of four words one syllable more moves it by three grades, so it says nothing
 * about a label. Therefore: a string of twelve words and more is judged by itself. Shorter ones are judged together, file
 * by file, as one text, and only by their grade: labels lack the small words of a text ("of", "la"), which INFLESZ counts
 * on. And in every string, however short, no sentence may be too long, and a word too long must be one of those that
 * people know (`word-bars.ts`).
 */
export async function findHardWords(directory: Directory, folder: string): Promise<PartReport> {
  const notes: string[] = [];
  const findings: Finding[] = [];
  const summaries: string[] = [];
  for (const { code, name } of directory.network.languages) {
    const bar = WORD_BARS[code.split('-')[0] ?? ''];
    if (bar === undefined) {
      notes.push(`${name}: we have no formula for this language, so nothing was judged.`);
      continue;
    }
    const strings = [
      ...(await stringsWeBring(code)),
      ...stringsOfNetwork(code, directory.words[code]),
      ...stringsOfNeeds(directory.needs, code),
    ];
    const judged = judgeStrings(strings, code, bar);
    findings.push(...judged.over.map((over) => toFinding(over, folder)));
    summaries.push(
      `${name}: of ${sayNumber(judged.count, 'string')} of the site ${judged.over.length} ${judged.over.length === 1 ? 'is' : 'are'} hard; the middle one has grade ${judged.middle.toFixed(1)}.`,
    );
  }
  return { part: 'words', summary: summaries.join(' '), findings, notes };
}

/** How many strings were judged, the middle grade of those judged by themselves, and what is over. */
export function judgeStrings(
  strings: readonly InterfaceString[],
  language: string,
  bar: WordBar,
): { count: number; middle: number; over: Over[] } {
  const judged = strings.flatMap((string) => {
    const counted = countWords(string.text, language, bar);
    return counted === undefined ? [] : [{ ...string, counted }];
  });
  const alone = judged.filter(({ counted }) => counted.words >= FEWEST_ALONE);
  const short = judged.filter(({ counted }) => counted.words < FEWEST_ALONE);
  const grades = alone.map(({ counted }) => gradeOf(counted, bar)).toSorted((a, b) => a - b);
  const over = [
    ...judged.map((each) => ({ ...each, over: findOver(each.counted, bar) })),
    ...together(short)
      .filter(({ counted }) => counted.words >= FEWEST_TOGETHER)
      .map((each) => ({ ...each, over: gradeOver(each.counted, bar) })),
  ].filter((each) => each.over.length > 0);
  return {
    count: judged.length,
    middle: grades[Math.floor(grades.length / 2)] ?? 0,
    over: over
      .toSorted((a, b) => gradeOf(b.counted, bar) - gradeOf(a.counted, bar))
      .map(({ file, key, text, over: why }) => ({
        file,
        key,
        text,
        message: `${key}: ${why.join(', ')}: "${text}"`,
      })),
  };
}

/** The short strings of each file as one text. */
function together(short: readonly Judged[]): Judged[] {
  return [...Map.groupBy(short, ({ file }) => file)].map(([file, strings]) => ({
    file,
    key: 'short strings together',
    text: strings.map(({ text }) => text).join(' / '),
    counted: strings
      .map(({ counted }) => counted)
      .reduce((sum, each) => ({
        words: sum.words + each.words,
        sentences: sum.sentences + each.sentences,
        syllables: sum.syllables + each.syllables,
        longest: sum.longest.words < each.longest.words ? each.longest : sum.longest,
        hard: [],
      })),
  }));
}

/** With the line: our words stand below the project, those of the network beside its content. */
function toFinding({ file, text, message }: Over, folder: string): Finding {
  const texts = new Texts(file.startsWith('src/') ? resolve('src') : folder);
  return { code: 'hard-words', file, ...texts.lineOf(file, text.slice(0, 40)), message };
}
