// Ships to the browser.
import * as z from 'zod/mini';
import type { Outcome } from './adapter.ts';

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\b/i;
const Answer = z.record(z.string(), z.unknown());

/** The JSON object a service answered, or nothing when it answered anything else. */
export function readAnswer(
  headers: Headers,
  bodyText: string,
): Record<string, unknown> | undefined {
  if (!JSON_TYPE.test(headers.get('content-type') ?? '')) return undefined;
  try {
    return Answer.safeParse(JSON.parse(bodyText)).data;
  } catch {
    // A body cut short says as little as no body.
    return undefined;
  }
}

/**
 * Seconds to wait by a `retry-after` header that counts them. An adapter knows no time of day: who has a clock
 * reads the header's other form, a date.
 */
export function readPause(headers: Headers): { after?: number } {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { after: seconds } : {};
}

/** Answers that pass by themselves: too many at once, a timeout, a service that is down. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** What an answer means when it is not the one that was agreed on and brings nothing of its own to read. */
export function refusal(status: number, headers: Headers): Outcome {
  if (isPassing(status)) return { kind: 'retry', ...readPause(headers) };
  if (status === 413) return { kind: 'stop', reason: 'tooLarge' };
  return { kind: 'stop', reason: status === 415 ? 'notAForm' : 'notStored' };
}
