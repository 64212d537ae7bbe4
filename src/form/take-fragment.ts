// Ships to the browser.
import { carriedIn } from '../schema/carried-words.ts';
import type { Carried } from '../schema/carried-words.ts';

/** What stands behind the `#`: the step of a language link, or words of the search. It leaves the address at once. */
export function takeFragment({ location, history }: Window): Fragment {
  const fragment = location.hash.slice(1);
  if (fragment) history.replaceState(history.state, '', location.pathname + location.search);
  return { step: fragment, carried: carriedIn(fragment) };
}

export type Fragment = { step: string; carried: Carried | undefined };
