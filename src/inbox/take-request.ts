import { FORM_FIELDS } from '../schema/form-fields.ts';
import { Request as NeighborRequest, REQUEST_ERRORS } from '../schema/request.ts';
import type { FieldError, Outcome } from './outcome.ts';
import { readBody } from './read-body.ts';
import { postType, readPosted } from './read-posted.ts';
import type { Posted } from './read-posted.ts';
import { StoreError } from './request-store.ts';
import type { RequestStore } from './request-store.ts';

/** Longest body of a post. A request at every limit of its schema and in plain letters fits. */
export const MOST_BYTES = 64 * 1024;
const MOST_ERRORS = 100;

export interface Taking {
  readonly store: RequestStore;
  /** The network whose requests are kept here. */
  readonly network: string;
  readonly clock: () => Date;
  readonly makeId: () => string;
  /** Is told why the storage failed, in the system's words. */
  readonly onStorageFailure: (error: StoreError) => void;
}

/** Reads, judges and keeps one post. "received" is returned only after the store has kept it. */
export async function takeRequest(post: Request, taking: Taking): Promise<Outcome> {
  const type = postType(post.headers.get('content-type') ?? undefined);
  if (!type) return { kind: 'wrongType' };
  const body = await readBody(post, MOST_BYTES);
  if (!body) return { kind: 'tooLarge' };
  const read = readPosted(type, body);
  if (!read) return { kind: 'unreadable' };
  const posted = withId(read, taking.makeId);
  const judged = NeighborRequest.safeParse(posted.candidate);
  if (!judged.success) return { kind: 'invalid', errors: listErrors(judged.error.issues), posted };
  if (judged.data.network !== taking.network) {
    return { kind: 'invalid', errors: [{ path: ['network'], error: 'notAForm' }], posted };
  }
  return keep(judged.data, posted, taking);
}

function keep(
  request: NeighborRequest,
  posted: Posted,
  { store, clock, onStorageFailure }: Taking,
): Outcome {
  try {
    const received = clock().toISOString();
    const kept = store.keep({ request, received, flagged: posted.flagged });
    if (kept.outcome === 'mismatch') return { kind: 'different', posted };
    return { kind: 'received', again: kept.outcome === 'duplicate', receipt: kept.receipt, posted };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    onStorageFailure(error);
    return { kind: 'tryLater', posted };
  }
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

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function listErrors(issues: readonly Issue[]): FieldError[] {
  return issues.slice(0, MOST_ERRORS).map(({ path, message }) => ({
    // Issues of this schema name its own keys and list positions, never a key that a person made up.
    path: path.filter((step) => typeof step !== 'symbol'),
    error: REQUEST_ERRORS.find((known) => known === message) ?? 'notAForm',
  }));
}
