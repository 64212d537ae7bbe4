// Ships to the browser, on the navigators' desk only.
import { MOST_ARMOR } from '../../schema/letter.ts';
import { isRecord } from './is-record.ts';

/** How a letter's JSON begins, whichever of its names comes first. */
const START = /\{\s*"(?:id|version|network)"\s*:/g;
/** So many beginnings without an end are no mail, and looking further would take long. */
const MOST_TRIES = 100;

/** True for what has the marks of a letter's content, before the schema has judged it. */
export function isContent(value: unknown): value is Record<string, unknown> {
  return (
    isRecord(value) &&
    'version' in value &&
    typeof value['network'] === 'string' &&
    ['items', 'about', 'entry'].some((name) => name in value)
  );
}

/** Readable letters in a text, as JSON: how they travel in networks without keys, in a mail or beside other words. */
export function findPlain(text: string): string[] {
  const found: string[] = [];
  const lines = text.replace(/^[ \t]*(?:>[ \t]?)+/gm, '').replaceAll('\u00a0', ' ');
  let from = 0;
  let tries = 0;
  for (const { index } of lines.matchAll(START)) {
    if (index < from) continue;
    const end = endOfObject(lines, index);
    const letter = end === undefined ? undefined : readContent(lines.slice(index, end));
    if (end !== undefined && letter !== undefined) {
      found.push(letter);
      from = end;
    } else if (++tries > MOST_TRIES) break;
  }
  return found;
}

/** Where the object that begins here ends, or nothing when it does not within the length of a letter. */
function endOfObject(text: string, from: number): number | undefined {
  let depth = 0;
  let quoted = false;
  const last = Math.min(text.length, from + MOST_ARMOR);
  for (let at = from; at < last; at++) {
    const sign = text[at];
    if (quoted && sign === '\\') at++;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '{') depth++;
    else if (!quoted && sign === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

function readContent(text: string): string | undefined {
  // A mail program breaks long lines also where JSON allows none.
  for (const candidate of [text, text.replace(/ ?[\r\n]+/g, ' ')]) {
    try {
      return isContent(JSON.parse(candidate)) ? candidate : undefined;
    } catch {
      continue;
    }
  }
  return undefined;
}
