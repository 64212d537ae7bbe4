import type { Entry } from '../directory/entry.ts';
import { fill } from '../words/fill.ts';
import type { SiteWords } from '../words/words.ts';
import type { NumberToAsk } from './number-to-ask.ts';

/**
 * To call before going, and whose number follows; what else to do where there is none.
 * @param titleOf what an owner may be called there: on its page it has its title, on a device its discreet one.
 */
export function sayCallFirst(
  { evidence: { callFirst } }: SiteWords,
  ask: NumberToAsk,
  titleOf: (owner: Entry) => string,
): string {
  switch (ask.whose) {
    case 'own':
      return callFirst.own;
    case 'owner':
      return fill(callFirst.owner, { name: titleOf(ask.owner) });
    case 'line':
      return callFirst.line;
    case 'nobody':
      return callFirst.none;
  }
}
