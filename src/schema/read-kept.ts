import { Correction } from './correction.ts';
import { isCorrection, isNews, RequestNews } from './letter.ts';
import type { LetterContent } from './letter.ts';
import { needsPhone, Request } from './request.ts';

/** Older inboxes and drafts sent away before the form had branches. */
const FIRST_VERSION = 1;
/** In the first version this one need carried an amount. */
const MONEY = 'money';

/**
 * A request of an older version in the form of today's, before the schema has judged it; anything else comes
 * back as it is. Nothing that a person wrote is changed or left out.
 */
export function bringUpToDate(value: unknown): unknown {
  if (!isRecord(value) || value['version'] !== FIRST_VERSION) return value;
  const { items, contact } = value;
  return {
    ...value,
    version: 2,
    items: Array.isArray(items) ? items.map(withBranch) : items,
    contact: isRecord(contact) ? withOthersHear(contact) : contact,
  };
}

/** Reads a kept request of any version. Throws a ZodError when it is none. */
export function readRequest(value: unknown): Request {
  return Request.parse(bringUpToDate(value));
}

/** Reads what is in a letter: a request of any version, news about one, or a correction. Throws a ZodError when it is none. */
export function readKept(value: unknown): LetterContent {
  if (isRecord(value) && isNews(value)) return RequestNews.parse(value);
  if (isRecord(value) && isCorrection(value)) return Correction.parse(value);
  return readRequest(value);
}

function withBranch(item: unknown): unknown {
  if (!isRecord(item)) return item;
  // Which branch its need has now cannot be known here, and the answers of any other are missing.
  return { branch: item['need'] === MONEY ? 'money' : 'other', facts: {}, ...item };
}

/** The first form promised: without safe words, others are told nothing. */
function withOthersHear(contact: Record<string, unknown>): Record<string, unknown> {
  const ways = Array.isArray(contact['ways']) ? contact['ways'].map(String) : [];
  if (contact['safeWords']) return { othersHear: 'words', ...contact };
  return needsPhone(ways) ? { othersHear: 'nothing', ...contact } : contact;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
