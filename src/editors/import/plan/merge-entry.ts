import { parse } from 'yaml';
import { takeApart } from '../../../check/frontmatter.ts';
import { changeFacts } from '../../entry-file/change-facts.ts';
import { isMap } from '../../entry-file/is-map.ts';
import { sameData } from '../../entry-file/same-data.ts';
import type { Remembered } from './memory.ts';

/**
 * A file that somebody changed by hand since it was imported, with what changed in the sheet since then. A key that both
 * changed stays as the hand left it and is named in `kept`.
 */
export function mergeEntry(
  text: string,
  before: Remembered,
  now: { facts: Readonly<Record<string, unknown>>; body: string },
): { text: string; kept: string[] } {
  const parts = takeApart(text);
  const facts: unknown = parse(parts?.yaml ?? '') ?? {};
  const byHand = isMap(facts) ? facts : {};
  const kept: string[] = [];
  const changes: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before.facts), ...Object.keys(now.facts)])) {
    const [was, is] = [plain(before.facts[key]), plain(now.facts[key])];
    if (sameData(was, is) || sameData(plain(byHand[key]), is)) continue;
    if (sameData(plain(byHand[key]), was)) changes[key] = now.facts[key];
    else kept.push(key);
  }
  let merged = Object.keys(changes).length === 0 ? text : changeFacts(text, changes);
  const body = (parts?.body ?? text).trim();
  if (before.body !== now.body && body !== now.body) {
    if (body === before.body) merged = `${takeApart(merged)?.head ?? ''}${now.body}\n`;
    else kept.push('the text');
  }
  return { text: merged, kept };
}

/** As it comes back from a file: without keys that hold nothing. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
