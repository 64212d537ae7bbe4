// Ships to the browser, on the navigators' desk only.
import { ASIDE_REASONS } from './desk-letter.ts';
import type { AsideReason } from './desk-letter.ts';
import { findArmors } from './find-armors.ts';
import { isContent } from './find-plain.ts';
import { foundLetter, isNothing, joinFound, NOTHING } from './found.ts';
import type { Found, Source } from './found.ts';
import { isRecord } from './is-record.ts';
import { factsOf, fieldsOf } from './row-facts.ts';
import type { Fields, RowFacts } from './row-facts.ts';

/** Deeper than any export puts its rows. */
const DEEPEST = 8;

/** The values of a text that is JSON, or JSON on each line; nothing when it is neither. */
export function parseJson(text: string): unknown[] | undefined {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (!/^[[{]/.test(trimmed)) return undefined;
  try {
    const value: unknown = JSON.parse(trimmed);
    return [value];
  } catch {
    return parseLines(trimmed.split(/\r?\n/).filter((line) => line.trim() !== ''));
  }
}

function parseLines(lines: readonly string[]): unknown[] | undefined {
  try {
    return lines.map((line): unknown => JSON.parse(line));
  } catch {
    // The parser's message quotes what it read.
    return undefined;
  }
}

/**
 * Letters in a JSON export, wherever it puts its rows: in a list, under a key, in `data` or `fields`. What our inbox's
 * API gives is read, and our own export of opened letters, whose words anyone can read who has the file.
 */
export function readJson(values: readonly unknown[], source: Source): Found {
  return values.length === 1 ? walk(values[0], [], source) : walk(values, [], source);
}

function walk(value: unknown, around: readonly Fields[], source: Source, lists = 0): Found {
  if (around.length + lists > DEEPEST) return NOTHING;
  if (Array.isArray(value)) return walkList(value, around, source, lists + 1);
  if (!isRecord(value)) return NOTHING;
  const inside = [fieldsOf(Object.entries(value)), ...around];
  const row = readRow(value, inside, source);
  return row ?? joinFound(Object.values(value).map((child) => walk(child, inside, source, lists)));
}

/** Where one of a list is a letter, all of them should be: those that are none are told, one by one. */
function walkList(
  list: readonly unknown[],
  around: readonly Fields[],
  source: Source,
  lists: number,
): Found {
  const found = list.map((each) => walk(each, around, source, lists));
  if (found.every(isNothing)) return NOTHING;
  return joinFound(
    found.map((each, index) => {
      if (!isNothing(each)) return each;
      const name = `${source.name}#${index + 1}`;
      return { arrivals: [], aside: [{ name, reason: 'not-a-letter', received: source.received }] };
    }),
  );
}

function readRow(
  value: Record<string, unknown>,
  inside: readonly Fields[],
  source: Source,
): Found | undefined {
  const facts = factsOf(inside);
  if (isContent(value)) return foundLetter({ plain: JSON.stringify(value) }, source, facts);
  const letter = letterOf(inside[0]);
  if (letter) return foundLetter(letter, source, facts);
  const reason = closedReason(value, facts);
  if (!reason) return undefined;
  const { name = source.name, id, received } = facts;
  return { arrivals: [], aside: [{ name, reason, id, received }] };
}

/** Why a row of our inbox holds no letter: it was damaged there, or the command that exported it had no key. */
function closedReason(value: Record<string, unknown>, { id }: RowFacts): AsideReason | undefined {
  if (id === undefined) return undefined;
  if (value['kind'] === 'closed')
    return ASIDE_REASONS.find((each) => each === value['reason']) ?? 'unreadable-row';
  const isRow = 'content' in value && !('kind' in value) && !isRecord(value['letter']);
  return isRow ? 'unreadable-row' : undefined;
}

/** The letter in a row's fields, as `flattenLetter` posts it. */
export function letterOf(fields?: Fields): { sealed: string } | { plain: string } | undefined {
  const sealed = fields?.get('sealed');
  if (typeof sealed === 'string' && sealed.trim() !== '')
    return { sealed: findArmors(sealed)[0] ?? sealed };
  const plain = fields?.get('plain');
  if (isRecord(plain)) return { plain: JSON.stringify(plain) };
  return typeof plain === 'string' && plain.trim() !== '' ? { plain } : undefined;
}
