import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { didYouMean } from '../../check/nearest.ts';
import { LONGEST_SUMMARY } from '../../schema/text.ts';
import { editorWords } from '../../words/editor-words.ts';
import { sayKey } from '../../words/say-key.ts';
import { findEntryFile } from '../entry-file/find-entry-file.ts';
import { readFacts } from '../entry-file/read-facts.ts';
import { writeTranslation } from '../entry-file/write-entry.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { Prompts } from '../terminal/prompts.ts';
import type { Terminal } from '../terminal/run-command.ts';
import type { Options } from './read-options.ts';
import { readKnown } from '../terminal/read-known.ts';
import { saveFile } from '../terminal/save-file.ts';
import { asTranslated, wordsToTranslate } from './words-to-translate.ts';
import type { ToTranslate } from './words-to-translate.ts';

/** Keys of a translation that are flags of their own; all others are said with --words. */
const OWN_FLAGS = ['title', 'summary', 'when', 'join', 'who', 'how', 'directions'];

/** Begins the translation of an entry: asks for its words one by one, or takes them from flags. No fact is copied. */
export async function startTranslation(
  folder: string,
  { language, entry, answers, words }: Options,
  { prompts, say }: Terminal,
): Promise<void> {
  const { network } = readKnown(folder);
  const code = otherLanguage(
    language,
    network.languages.slice(1).map((other) => other.code),
  );
  if (entry === undefined) {
    throw new CommandError(
      `Say which entry: npm run new -- --language ${code} resources/lee-pantry`,
    );
  }
  const { kind, slug, path } = findEntryFile(folder, entry);
  const file = join(folder, kind, `${slug}.${code}.md`);
  const shown = `${basename(folder)}/${kind}/${slug}.${code}.md`;
  if (existsSync(file)) throw new CommandError(`${shown} is already there. Nothing was written.`);

  const all = wordsToTranslate(kind, readFacts(readFileSync(path, 'utf8')));
  const given = new Map([
    ...OWN_FLAGS.flatMap((key) => (answers[key] ? [[key, answers[key]] as const] : [])),
    ...readWords(words, all),
  ]);
  const said = prompts === undefined ? given : await askWords(prompts, all, given);
  if (!said.has('summary')) {
    throw new CommandError(
      `Nothing was written. Say at least --summary "…". These are the words of ${kind}/${slug}:\n${all.map(sayWords).join('\n')}`,
    );
  }
  const translated = Object.fromEntries(
    all.flatMap((each) => {
      const texts = said.get(each.key);
      return texts === undefined ? [] : [[each.key, asTranslated(each, texts)]];
    }),
  );
  saveFile(folder, file, writeTranslation(translated, (answers['body'] ?? []).join('\n\n')));

  const left = all.filter(({ key }) => !said.has(key));
  say(`${shown} is written, and passes the check.`);
  if (left.length > 0)
    say(`Not translated yet (these show in the first language):\n${left.map(sayWords).join('\n')}`);
  if (!answers['body']) say('Below the facts, translate the text of the first file too.');
}

function otherLanguage(wanted: string | undefined, others: readonly string[]): string {
  if (wanted === undefined) {
    throw new CommandError(
      `Say the language: --language ${others[0] ?? 'es'}. For a new entry, leave its name out and say --title.`,
    );
  }
  if (others.includes(wanted)) return wanted;
  throw new CommandError(
    `--language: "${wanted}" is not a language to translate into: ${didYouMean(wanted, others) ?? `this network has ${others.join(', ') || 'only one language'}.`}`,
  );
}

function readWords(words: readonly string[], all: readonly ToTranslate[]): [string, string[]][] {
  return words.map((typed) => {
    const [key = '', text = ''] = typed.split(/=(.*)/s).map((part) => part.trim());
    const wanted = all.find((each) => each.key === key);
    if (wanted === undefined || text === '') {
      throw new CommandError(
        `--words: "${typed}" is not a key and its words, like "who=…". The keys are: ${all.map((each) => each.key).join(', ')}.`,
      );
    }
    const texts = wanted.words.length === 1 ? [text] : text.split('|').map((part) => part.trim());
    if (texts.length === wanted.words.length) return [key, texts];
    throw new CommandError(
      `--words: "${key}" has ${wanted.words.length} parts in the first language. Write as many, with | between them.`,
    );
  });
}

async function askWords(
  prompts: Prompts,
  all: readonly ToTranslate[],
  given: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, readonly string[]>> {
  const said = new Map(given);
  for (const { key, words } of all) {
    if (said.has(key)) continue;
    const texts: string[] = [];
    for (const original of words) {
      const text = await prompts.text({
        message: `${labelOf(key)}: “${original}”${key === 'summary' ? '' : ' (empty: leave it)'}`,
        wrong: (typed) => (key === 'summary' ? wrongSummary(typed) : undefined),
      });
      if (text === '') break;
      texts.push(text);
    }
    if (texts.length === words.length) said.set(key, texts);
  }
  return said;
}

function wrongSummary(text: string): string | undefined {
  if (text === '') return 'This is needed.';
  return text.length > LONGEST_SUMMARY
    ? `Keep the summary to ${LONGEST_SUMMARY} characters. It has ${text.length}.`
    : undefined;
}

function sayWords({ key, words }: ToTranslate): string {
  return `  ${key}: ${words.join(' | ')}`;
}

function labelOf(key: string): string {
  return sayKey(editorWords('en').keys, 'resources', key, 'words').label;
}
