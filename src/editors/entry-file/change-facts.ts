import { isMap as isMapNode, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { EntryFileError } from './entry-file-error.ts';
import { changeLines } from './change-lines.ts';
import type { Edit } from './change-lines.ts';
import { takeApart } from '../../check/frontmatter.ts';
import { KEY_ORDER, WORD_ORDER } from './key-order.ts';
import { sameData } from './same-data.ts';

/**
 * The text of an entry's file with some of its keys changed: a value takes the place of the old one, `undefined` takes
 * the key out, a new key gets its place in the house order. Every other byte stays: comments, order, line ends, the
 * quotes of a value, and what did not change inside of it. Throws an EntryFileError when the facts cannot be read.
 */
export function changeFacts(text: string, changes: Readonly<Record<string, unknown>>): string {
  const parts = takeApart(text);
  if (parts === undefined) {
    throw new EntryFileError('The file does not begin with its facts between two lines of ---.');
  }
  const { before, yaml, after } = parts;
  const { map, values } = readMap(yaml);
  const wanted = plainData({ ...values, ...changes });
  const order = orderOf([...Object.keys(values), ...Object.keys(changes)]);
  const lineEnd = before.endsWith('\r\n') ? '\r\n' : '\n';
  const changed = applyEdits(yaml, changeLines(yaml, map, wanted, order), lineEnd);
  if (!sameData(tryToRead(changed), wanted)) {
    throw new EntryFileError(
      `The facts are written in a way that a program cannot change. Change ${Object.keys(changes).join(' and ')} by hand.`,
    );
  }
  return before + changed + after;
}

/** Edits do not overlap. Of those at one place, what is put in comes first, in the order of the list. */
function applyEdits(yaml: string, edits: readonly Edit[], lineEnd: string): string {
  let result = '';
  let done = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    result += yaml.slice(done, from) + text.replaceAll('\n', lineEnd);
    done = to;
  }
  return result + yaml.slice(done);
}

function tryToRead(yaml: string): Record<string, unknown> | undefined {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  return document.errors.length > 0
    ? undefined
    : plainData((document.toJS() ?? {}) as Record<string, unknown>);
}

function readMap(yaml: string): { map: YAMLMap | undefined; values: Record<string, unknown> } {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  const { contents } = document;
  if (document.errors.length === 0 && contents === null) return { map: undefined, values: {} };
  if (document.errors.length > 0 || !isMapNode(contents) || contents.flow === true) {
    throw new EntryFileError('The facts cannot be read. Run "npm run check" to see why.');
  }
  return { map: contents, values: document.toJS() as Record<string, unknown> };
}

/** The house order of the kind of entry that has all these keys. */
function orderOf(keys: readonly string[]): readonly string[] {
  const orders = [...Object.values(KEY_ORDER), WORD_ORDER];
  return orders.find((order) => keys.every((key) => order.includes(key))) ?? KEY_ORDER.resources;
}

/** Without keys that are undefined, at any depth. */
function plainData(values: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(values)) as Record<string, unknown>;
}
