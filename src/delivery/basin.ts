// Ships to the browser.
import type { Adapter, Outcome } from './adapter.ts';
import { encodeJson } from './encode-json.ts';
import { flattenRequest } from './flatten-request.ts';
import { isPassing, readAnswer, readPause } from './read-answer.ts';

/** Basin's JSON answers: https://docs.usebasin.com/ */
export const basin: Adapter = {
  encode: (request, address) => encodeJson(address, flattenRequest(request, '_gotcha')),
  classify,
};

function classify(status: number, headers: Headers, bodyText: string): Outcome {
  if (isPassing(status)) return { kind: 'retry', ...readPause(headers) };
  const answer = readAnswer(headers, bodyText);
  if (status === 200 && answer && answer.error === undefined) return { kind: 'stored' };
  if (status === 413) return { kind: 'stop', reason: 'tooLarge' };
  if (status === 422) return { kind: 'stop', reason: 'answers' };
  return { kind: 'stop', reason: status === 415 ? 'notAForm' : 'notStored' };
}
