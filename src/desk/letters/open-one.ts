// Ships to the browser, in the worker of the navigators' desk and on its page.
import { config } from 'zod/mini';
import type { LetterContent } from '../../schema/letter.ts';
import { readKept } from '../../schema/read-kept.ts';
import { receiptCode } from '../../schema/receipt-code.ts';
import { REQUEST_VERSION } from '../../schema/request.ts';
import { openLetter, SealError } from '../../sealed/open-letter.ts';
import type { Keys } from '../../sealed/open-letter.ts';
import type { Arrival, AsideReason, DeskLetter, SetAside } from './desk-letter.ts';
import { isTooLarge } from './found.ts';
import { isReceiptCode } from './is-receipt-code.ts';
import { isRecord } from './is-record.ts';
import { mendText } from './mend-text.ts';

// Else the library tries to make functions out of text, which the page's content policy reports and refuses.
config({ jitless: true });

/** What became of one arrival. */
export type Opened =
  | { readonly kind: 'letter'; readonly letter: DeskLetter }
  | { readonly kind: 'aside'; readonly aside: SetAside };

/**
 * Opens what came in with these keys and has the schema judge it; older versions are brought up to date. Never throws
 * for what is in a letter, and says nothing of it when it stays closed.
 * @param network id of ours; letters to another are set aside.
 */
export async function openOne(arrival: Arrival, keys: Keys, network: string): Promise<Opened> {
  if (isTooLarge(arrival)) return setAside(arrival, 'too-large');
  const value = await unlock(arrival, keys);
  if ('reason' in value) return setAside(arrival, value.reason);
  const reason = reasonAgainst(value.inside, network);
  const content = reason ? undefined : readContent(value.inside);
  return content
    ? { kind: 'letter', letter: letterOf(arrival, content) }
    : setAside(arrival, reason ?? 'not-a-letter');
}

async function unlock(
  arrival: Arrival,
  keys: Keys,
): Promise<{ readonly inside: unknown } | { readonly reason: AsideReason }> {
  try {
    if ('plain' in arrival) return { inside: JSON.parse(arrival.plain) };
    return { inside: await openLetter(arrival.sealed, keys) };
  } catch (error) {
    return { reason: error instanceof SealError ? error.reason : 'not-a-letter' };
  }
}

/** What its envelope already says against it, before the schema has judged the rest. */
function reasonAgainst(inside: unknown, network: string): AsideReason | undefined {
  if (!isRecord(inside) || typeof inside['network'] !== 'string') return 'not-a-letter';
  if (inside['network'] !== network) return 'another-network';
  return Number(inside['version']) > REQUEST_VERSION ? 'newer-version' : undefined;
}

function readContent(inside: unknown): LetterContent | undefined {
  try {
    return readKept(mendText(inside));
  } catch {
    // Anybody may seal anything to a public key. What the schema says about it would repeat some of it.
    return undefined;
  }
}

function letterOf(arrival: Arrival, content: LetterContent): DeskLetter {
  const { name, received, flagged } = arrival;
  const id = arrival.id ?? content.id;
  const facts = {
    id,
    code: isReceiptCode(name, id) ? name : receiptCode(id),
    received,
    flagged,
    lock: 'plain' in arrival ? ('plain' as const) : ('sealed' as const),
  };
  if ('about' in content) return { ...facts, kind: 'news', news: content };
  if ('entry' in content) return { ...facts, kind: 'correction', correction: content };
  return { ...facts, kind: 'request', request: content };
}

function setAside({ name, id, received }: Arrival, reason: AsideReason): Opened {
  return { kind: 'aside', aside: { name, id, received, reason } };
}
