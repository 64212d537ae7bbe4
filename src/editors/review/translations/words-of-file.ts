import { parse } from 'yaml';
import { takeApart } from '../../../check/frontmatter.ts';

/** Keys of a first-language file that hold words, in any kind. A translation has the same. */
const WORD_KEYS = [
  'title',
  'summary',
  'notice',
  'discreet',
  'who',
  'how',
  'bring',
  'cost_note',
  'hours_note',
  'directions',
  'when',
  'join',
  'caution',
  'materials',
] as const;
type WordKey = (typeof WORD_KEYS)[number] | 'text';

/**
 * The words of an entry's file, by key, with "text" for the Markdown below the facts. Letters alone count: neither
 * spaces, commas nor capitals. Nothing for a file that cannot be read.
 */
export function wordsOfFile(file: string): Map<WordKey, string> | undefined {
  const parts = takeApart(file);
  let facts: unknown;
  try {
    facts = parse(parts?.yaml ?? '');
  } catch {
    return undefined;
  }
  if (parts === undefined || typeof facts !== 'object' || facts === null) return undefined;
  const { where, notice, ...top } = facts as Record<string, unknown>;
  const values: Record<string, unknown> = {
    ...top,
    ...(isRecord(where) ? { directions: where['directions'] } : {}),
    // Its days are facts; a translation holds the sentence alone.
    notice: isRecord(notice) ? notice['text'] : notice,
    text: parts.body,
  };
  return new Map(
    [...WORD_KEYS, 'text' as const].flatMap((key) => {
      const words = plain(values[key]);
      return words === '' ? [] : [[key, words] as const];
    }),
  );
}

function plain(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
