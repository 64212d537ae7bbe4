// Ships to the browser, in the worker of the navigators' desk and on its page.
import { isRecord } from './is-record.ts';

/** Nothing that the schema takes lies deeper. */
const DEEPEST = 8;

/**
 * A value out of JSON whose texts are whole: half of a letter of two halves (a lone surrogate), which only JSON can
 * carry, becomes \ufffd. Links and encoders throw at it, so that one such letter would take the whole page away.
 */
export function mendText(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((each) => mendText(each, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mendText(each, depth + 1)]),
  );
}
