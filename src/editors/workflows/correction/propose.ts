import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { printedEntries } from '../../../check/printed-entries.ts';
import type { Problem } from '../../../check/problem.ts';
import { readContent } from '../../../check/read-content.ts';
import { reportProblems } from '../../../check/report.ts';
import { changeFacts } from '../../entry-file/change-facts.ts';
import { EntryFileError } from '../../entry-file/entry-file-error.ts';
import { findEntryFile } from '../../entry-file/find-entry-file.ts';
import { takeApart } from '../../../check/frontmatter.ts';
import { quote } from '../quiet-text.ts';
import { changeFor } from './change-for.ts';
import { ENTRY_FILE } from './proposal.ts';
import type { Proposal } from './proposal.ts';
import type { Answers } from './read-answers.ts';

/** An address of the site, a path or a name; nothing that could lead out of the content folder. */
const ENTRY_NAME = /^(?!.*\.\.)[A-Za-z0-9/:.#?=_-]{1,300}$/;
const HOW_KNOWN = {
  phone: 'They called.',
  visit: 'They went there.',
  email: 'They got a message from there.',
  'own-page': 'Its own web page says so.',
  'other-page': 'Another page says so.',
} as const;

/**
 * Turns a correction into a change of an entry's file, writes it there, and checks the whole folder. Whatever a program
 * should not decide becomes a note for an editor. A change that would be a mistake is taken back and refused.
 */
export function propose(content: string, answers: Answers): Proposal {
  const found = findEntry(content, answers.entry);
  if ('why' in found) return { outcome: 'refused', why: found.why };
  const { file, path } = found;
  const text = readFileSync(path, 'utf8');
  const note = noteOf(answers);
  const changed = changedText(text, answers);
  if (changed === undefined || changed === text) return { outcome: 'note', file, note };
  const before = new Set(problemsOf(content).map(sayPlace));
  writeFileSync(path, changed);
  const mistakes = problemsOf(content).filter((problem) => !before.has(sayPlace(problem)));
  if (mistakes.length === 0) return { outcome: 'change', file, text: changed, note };
  writeFileSync(path, text);
  return {
    outcome: 'refused',
    why: `The change would be a mistake, says \`npm run check\`. / El cambio sería un error:\n\n${quote(reportProblems(mistakes))}`,
  };
}

function findEntry(
  content: string,
  name: string,
): { file: string; path: string } | { why: string } {
  const unknown = 'The page is not known. / No se encuentra esa página.';
  if (!ENTRY_NAME.test(name)) {
    return { why: `${unknown}\n\nresources/lee-food-pantry` };
  }
  try {
    const { kind, slug, path } = findEntryFile(content, name);
    const file = `content/${kind}/${slug}.md`;
    return ENTRY_FILE.test(file) ? { file, path } : { why: unknown };
  } catch (error) {
    if (!(error instanceof EntryFileError)) throw error;
    return { why: `${unknown}\n\n${quote(error.message)}` };
  }
}

/** The text with the change in it, or nothing when that is for a person to do. */
function changedText(text: string, answers: Answers): string | undefined {
  const yaml = takeApart(text)?.yaml;
  if (yaml === undefined) return undefined;
  try {
    const changes = changeFor(answers, parse(yaml));
    return changes === undefined ? undefined : changeFacts(text, changes);
  } catch (error) {
    if (error instanceof EntryFileError) return undefined;
    // Facts that are no YAML are for a person, too.
    if (error instanceof Error && error.name.startsWith('YAML')) return undefined;
    throw error;
  }
}

function noteOf({ fact, now, how, page }: Answers): string {
  const known = how === undefined ? 'They did not say how they know.' : HOW_KNOWN[how];
  return [
    `**What is wrong:** ${fact}`,
    `**What is right now:**\n\n${quote(now)}`,
    `**How they know:** ${known}`,
    ...(page === '' ? [] : [quote(page)]),
  ].join('\n\n');
}

function problemsOf(content: string): Problem[] {
  return readContent(content, printedEntries(content)).problems;
}

/** Lines may move, so a mistake is known by its file and words. */
function sayPlace({ file, code, message }: Problem): string {
  return [file, code, message].join('\n');
}
