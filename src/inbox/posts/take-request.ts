import { FORM_FIELDS } from '../../schema/form-fields.ts';
import type { InboxSettings } from '../../schema/inbox-settings.ts';
import type { Guarded, GuardedPost } from '../limits/guard-posts.ts';
import type { Tell } from '../inbox-event.ts';
import { StoreError } from '../store/inbox-store.ts';
import type { Arrival, InboxStore } from '../store/inbox-store.ts';
import { wantsPage } from './wants-page.ts';
import { judgePost } from './judge-post.ts';
import type { Outcome } from './outcome.ts';
import { readBody } from './read-body.ts';
import { postType, readPosted } from './read-posted.ts';
import type { Posted } from './read-posted.ts';

/**
 * Longest body of a post: the longest armor (`MOST_ARMOR`) as form fields, where "+" and line ends take three
 * bytes each. The longest plain request as JSON is shorter, in every script.
 */
export const MOST_POST_BYTES = 320 * 1024;

/** What one inbox takes, and where it puts it. */
export interface Taking extends Pick<InboxSettings, 'network' | 'accepts'> {
  readonly store: InboxStore;
  readonly clock: () => Date;
  readonly makeId: () => string;
  readonly tell: Tell;
  /** Whether this letter may be kept now; without it, every one may. Rejects with a StoreError when the store fails. */
  readonly guard?: ((post: GuardedPost) => Promise<Guarded>) | undefined;
}

/** Reads, judges and keeps one post. "received" is returned only after the store has kept it. */
export async function takeRequest(post: Request, taking: Taking): Promise<Outcome> {
  const type = postType(post.headers.get('content-type') ?? undefined);
  if (!type) return { kind: 'wrongType' };
  const body = await readBody(post, MOST_POST_BYTES);
  if (!body) return { kind: 'tooLarge' };
  const read = readPosted(type, body);
  if (!read) return { kind: 'unreadable' };
  const posted = withId(read, taking.makeId);
  const judged = judgePost(posted.candidate, taking);
  if (judged.kind !== 'letter') return { ...judged, posted };
  return keep(judged.letter, posted, { ...taking, native: wantsPage(post.headers) });
}

async function keep(
  letter: Arrival['letter'],
  posted: Posted,
  { store, clock, tell, guard, native }: Taking & Pick<GuardedPost, 'native'>,
): Promise<Outcome> {
  try {
    const guarded = await guard?.({ id: letter.id, solution: posted.solution, native });
    if (guarded?.kind === 'puzzle') return { ...guarded, posted };
    if (guarded?.kind === 'tooMany')
      return { kind: 'tooMany', posted: withTicket(posted, guarded.ticket) };
    const received = clock().toISOString();
    const kept = await store.keep({ letter, received, flagged: posted.flagged });
    if (kept.outcome === 'mismatch') return { kind: 'different', posted };
    return { kind: 'received', again: kept.outcome === 'duplicate', receipt: kept.receipt, posted };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    tell({ event: 'storage-failed', reason: error.message });
    return { kind: 'tryLater', posted };
  }
}

/** The form's own fields with the ticket among them: the page that answers gives them back. */
function withTicket(posted: Posted, ticket: string): Posted {
  const fields = new URLSearchParams(posted.fields);
  fields.set(FORM_FIELDS.solution, ticket);
  return posted.fields ? { ...posted, fields } : posted;
}

/** A form that came without an id gets one; in its fields too, so that sending it again stays one request. */
function withId(posted: Posted, makeId: () => string): Posted {
  const { fields } = posted;
  if (!fields || (fields.get(FORM_FIELDS.id) ?? '').trim() !== '') return posted;
  const id = makeId();
  const filled = new URLSearchParams(fields);
  filled.set(FORM_FIELDS.id, id);
  return { ...posted, fields: filled, candidate: { ...Object(posted.candidate), id } };
}
