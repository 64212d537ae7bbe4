// Ships to the browser.
import type { Outcome } from './adapter.ts';
import { readAnswer, refusal } from './read-answer.ts';

/** For services that answer `{ success, message }`. Only `true` with status 200 counts. */
export function classifySuccess(status: number, headers: Headers, bodyText: string): Outcome {
  const stored = status === 200 && readAnswer(headers, bodyText)?.success === true;
  return stored ? { kind: 'stored' } : refusal(status, headers);
}
