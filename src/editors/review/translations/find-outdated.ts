import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentEntry, ContentPage } from '../../../check/read-content.ts';
import type { Directory } from '../../../directory/directory.ts';
import { sayLanguage } from '../../../words/say-language.ts';
import { sayNumber } from '../finding.ts';
import type { Finding, PartReport } from '../finding.ts';
import { fileIn } from '../texts.ts';
import { readHistory } from '../../../history/read-history.ts';
import type { History, LastChange } from '../../../history/read-history.ts';
import { findLackingWords } from './find-lacking-words.ts';
import { wordsOfFile } from './words-of-file.ts';

/**
 * Translations that are missing, that lack parts, or whose first language's words changed after they were last written.
 * Closed entries count too: their pages are still read.
 */
export function findOutdated(directory: Directory, folder: string): PartReport {
  const [, ...others] = directory.network.languages.map(({ code }) => code);
  const pairs = [...directory.entries, ...directory.pages].flatMap((entry) =>
    others.map((language) => ({ entry, language, file: fileIn(entry, language) })),
  );
  const written = pairs.filter(({ entry, language }) => language in entry.bodies);
  const missing = pairs.filter(({ entry, language }) => !(language in entry.bodies));
  const wordsNow = readerOnce(folder);
  const { findings: outdated, notes } = compareWithPast(written, folder, wordsNow);
  const lacking = written.flatMap((pair) => lackingParts(pair, wordsNow));
  const words = findLackingWords(directory);
  return {
    part: 'translations',
    summary: `Of ${sayNumber(pairs.length, 'translation')}, ${missing.length} are missing, ${outdated.length} are older than the words they translate, and ${lacking.length} lack a part.`,
    findings: [...outdated, ...lacking, ...words, ...missing.map(sayMissing)],
    notes,
  };
}

function sayMissing({ entry, language, file }: Pair): Finding {
  return {
    code: 'translation-missing',
    file: entry.file,
    message: `There is no ${sayLanguage('en', language)} translation.`,
    advice: `write ${file}`,
  };
}

/** Parts that a reader of this language gets in the first language. A name may stay as it is. */
function lackingParts({ entry, language, file }: Pair, wordsNow: WordsNow): Finding[] {
  const original = wordsNow(entry.file);
  const translated = wordsNow(file);
  const lacking = [...(original?.keys() ?? [])].filter(
    (key) => key !== 'title' && translated?.has(key) === false,
  );
  if (lacking.length === 0) return [];
  return [
    {
      code: 'translation-part',
      file,
      message: `Not in ${sayLanguage('en', language)} yet: ${lacking.join(', ')}.`,
      advice: `translate it from ${entry.file}.`,
    },
  ];
}

function compareWithPast(
  pairs: readonly Pair[],
  folder: string,
  wordsNow: WordsNow,
): { findings: Finding[]; notes: string[] } {
  const history = readHistory(folder);
  if (typeof history === 'string') return { findings: [], notes: [history] };
  const changing = history.changing();
  const dated = pairs.flatMap((pair) => {
    const path = pathIn(pair.file);
    const last = history.lastChanges.get(path);
    // Whoever is writing it now has the first language's words before their eyes.
    return last === undefined || changing.has(path) ? [] : [{ ...pair, last }];
  });
  const past = history.readAll(
    dated.map(({ entry, last }) => ({ commit: last.commit, file: pathIn(entry.file) })),
  );
  let unknown = 0;
  const findings = dated.flatMap((pair, index) => {
    const then = past[index] === undefined ? undefined : wordsOfFile(past[index]);
    const now = wordsNow(pair.entry.file);
    if (then === undefined || now === undefined) {
      unknown += 1;
      return [];
    }
    return sayChanges(pair, changedKeys(then, now, wordsNow(pair.file)));
  });
  return {
    findings: findings.toSorted((a, b) => a.day.localeCompare(b.day)).map(({ finding }) => finding),
    notes: notesOn(history, unknown),
  };
}

/** Keys whose words differ, as far as the translation has them: a missing one shows the first language's anyway. */
function changedKeys(then: Words, now: Words, translated: Words | undefined): string[] {
  return [...new Set([...then.keys(), ...now.keys()])].filter(
    (key) => then.get(key) !== now.get(key) && (translated?.has(key) ?? false),
  );
}

function sayChanges(
  { entry, file, last }: Pair & { last: LastChange },
  keys: readonly string[],
): { day: string; finding: Finding }[] {
  if (keys.length === 0) return [];
  const finding = {
    code: 'translation-outdated',
    file,
    message: `Last written on ${last.day}. Since then ${entry.file} has other words in: ${keys.join(', ')}.`,
    advice: `see what changed: git diff ${last.commit.slice(0, 10)} -- ${entry.file}`,
  };
  return [{ day: last.day, finding }];
}

function notesOn({ isShallow }: History, unknown: number): string[] {
  return [
    ...(isShallow
      ? [
          'This copy holds only the newest part of the history, so older changes cannot be seen. All of it: git fetch --unshallow',
        ]
      : []),
    ...(unknown > 0
      ? [
          `${sayNumber(unknown, 'translation')} could not be compared: the first file had another name then, or could not be read.`,
        ]
      : []),
  ];
}

/** The words of files as they are now; each file is read once. */
function readerOnce(folder: string): WordsNow {
  const known = new Map<string, Words | undefined>();
  return (file) => {
    if (!known.has(file)) {
      known.set(file, wordsOfFile(readFileSync(join(folder, pathIn(file)), 'utf8')));
    }
    return known.get(file);
  };
}

/** Without the content folder's own name. */
function pathIn(file: string): string {
  return file.slice(file.indexOf('/') + 1);
}

type Pair = { entry: ContentEntry | ContentPage; language: string; file: string };
type Words = NonNullable<ReturnType<typeof wordsOfFile>>;
type WordsNow = (file: string) => Words | undefined;
