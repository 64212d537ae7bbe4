import type { Correction } from '../../schema/correction.ts';
import type { LetterContent, RequestNews } from '../../schema/letter.ts';
import type { Request } from '../../schema/request.ts';
import { readKept } from '../../schema/read-kept.ts';
import { DEMO_KEYS } from '../../sealed/demo-keys.ts';
import { openLetter, SealError } from '../../sealed/open-letter.ts';
import type { SealReason } from '../../sealed/open-letter.ts';
import { contentHash } from '../store/content-hash.ts';
import { isSealed } from '../store/inbox-store.ts';
import type { KeptLetter } from '../store/inbox-store.ts';

/** What a navigator can see of one kept letter. */
export type OpenedLetter =
  | OpenedRequest
  | (Facts & { readonly kind: 'news'; readonly news: RequestNews; readonly lock: Lock })
  | (Facts & {
      readonly kind: 'correction';
      readonly correction: Correction;
      readonly lock: Lock;
    })
  | (Facts & { readonly kind: 'closed'; readonly reason: ClosedReason });
/** A request that can be read. */
export type OpenedRequest = Facts & {
  readonly kind: 'request';
  readonly request: Request;
  readonly lock: Lock;
};
/** A later word about a request. */
export type OpenedNews = Extract<OpenedLetter, { kind: 'news' }>;
/** What somebody says is wrong with an entry. */
export type OpenedCorrection = Extract<OpenedLetter, { kind: 'correction' }>;
/** A letter that none of the keys opens. */
export type ClosedLetter = Extract<OpenedLetter, { kind: 'closed' }>;

/** How it came: readable, sealed, or sealed to a key of the demonstration, which everybody has. */
export type Lock = 'plain' | 'sealed' | 'demo';
/**
 * `not-a-letter`: it was opened, and holds none of what people send here. `unreadable-row`: what lies in the inbox is no
 * letter any more.
 */
export type ClosedReason = SealReason | 'not-a-letter' | 'unreadable-row';

type Facts = Omit<KeptLetter, 'letter'>;

/** Opens every letter that these keys, or the published ones of the demonstration, can open. None is left out. */
export function openKept(
  letters: readonly KeptLetter[],
  identities: readonly string[],
): Promise<OpenedLetter[]> {
  return Promise.all(letters.map((kept) => openOne(kept, identities)));
}

async function openOne(kept: KeptLetter, identities: readonly string[]): Promise<OpenedLetter> {
  const { letter, ...facts } = kept;
  if (!letter) return { kind: 'closed', reason: 'unreadable-row', ...facts };
  if (!isSealed(letter)) return told(letter, facts, 'plain');
  try {
    return told(readKept(await openLetter(letter.sealed, identities)), facts, 'sealed');
  } catch (error) {
    const reason = reasonOf(error);
    return reason === 'wrong-key'
      ? openAsDemo(letter.sealed, facts)
      : { kind: 'closed', reason, ...facts };
  }
}

async function openAsDemo(sealed: string, facts: Facts): Promise<OpenedLetter> {
  const published = DEMO_KEYS.map(({ identity }) => identity);
  try {
    return told(readKept(await openLetter(sealed, published)), facts, 'demo');
  } catch (error) {
    return { kind: 'closed', reason: reasonOf(error), ...facts };
  }
}

function told(content: LetterContent, facts: Facts, lock: Lock): OpenedLetter {
  // Sealing the same words twice makes other bytes, so what they say is compared after opening.
  const same = { ...facts, content: contentHash(content), lock };
  if ('about' in content) return { kind: 'news', news: content, ...same };
  if ('entry' in content) return { kind: 'correction', correction: content, ...same };
  return { kind: 'request', request: content, ...same };
}

/** Anybody may seal anything to a public key, so what comes out need not be a letter. */
function reasonOf(error: unknown): ClosedReason {
  return error instanceof SealError ? error.reason : 'not-a-letter';
}
