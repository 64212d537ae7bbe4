// Ships to the browser, only with the page `/edit/`.
import { parse } from 'yaml';
import { takeApart } from '../../check/frontmatter.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { changeFacts } from '../entry-file/change-facts.ts';
import { EntryFileError } from '../entry-file/entry-file-error.ts';
import { isMap } from '../entry-file/is-map.ts';
import { sameData } from '../entry-file/same-data.ts';
import { writeEntry, writeTranslation } from '../entry-file/write-entry.ts';
import { FILE_KEY, factsFromForm, factsToForm, wordsFromForm, wordsToForm } from './form-shape.ts';
import type { Data } from './form-shape.ts';
import { keepSpacing } from './keep-spacing.ts';

/**
 * A file's text as the form holds it. Line ends are LF, as the form's library hands files over.
 * Throws an EntryFileError when the facts cannot be read: the file is then not offered in the form.
 */
export function readForForm(kind: Kind | 'pages', text: string): Data {
  const file = withEnd(text);
  const { data, body } = readParts(file);
  const form = isTranslation(kind, data) ? wordsToForm(data) : factsToForm(data);
  return { ...form, body, [FILE_KEY]: file };
}

/**
 * The file that a filled form stands for. Of a file it was filled from, only what changed changes: its comments, order
 * and quotes stay. A new one is written in the house style.
 */
export function writeFromForm(kind: Kind | 'pages', filled: Data): string {
  const { [FILE_KEY]: file, body: said, ...form } = filled;
  const body = typeof said === 'string' ? said.trim() : '';
  if (typeof file === 'string' && file !== '') return changeFile(kind, withEnd(file), form, body);
  if (kind === 'pages' || isTranslation(kind, form))
    return writeTranslation(wordsFromForm(form), body);
  return writeEntry(kind, factsFromForm(form), body);
}

function changeFile(kind: Kind | 'pages', file: string, form: Data, body: string): string {
  const { data, body: oldBody } = readParts(file);
  const words = isTranslation(kind, data);
  const fromForm = words ? wordsFromForm : factsFromForm;
  // Through the form and back, so that what a form cannot tell apart is no change.
  const before = fromForm(words ? wordsToForm(data) : factsToForm(data));
  const after = fromForm(form);
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !sameData(before[key], after[key]),
  );
  const text =
    changed.length === 0
      ? file
      : changeFacts(file, Object.fromEntries(changed.map((key) => [key, after[key]])));
  const newBody = keepSpacing(oldBody, body);
  return newBody === oldBody
    ? text
    : `${takeApart(text)?.head ?? ''}${newBody === '' ? '' : `${newBody}\n`}`;
}

/** The form's library takes white space off the ends of every text. */
function withEnd(text: string): string {
  return `${text.trim()}\n`;
}

/** Facts name their needs; a translation cannot. The network's own pages have the same keys in every language. */
function isTranslation(kind: Kind | 'pages', data: Data): boolean {
  const { needs } = data;
  return kind === 'pages' || !(Array.isArray(needs) && needs.length > 0);
}

function readParts(file: string): { data: Data; body: string } {
  const parts = takeApart(file);
  const data: unknown = parse(parts?.yaml ?? '');
  if (parts === undefined || !isMap(data)) {
    throw new EntryFileError('The file does not begin with its facts between two lines of ---.');
  }
  return { data: { ...data }, body: parts.body.trim() };
}
