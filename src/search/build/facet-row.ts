import type { Directory } from '../../directory/directory.ts';
import { comesToPeople, whereOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { FacetRow } from '../narrow/facets.ts';
import { todayFactsOf } from './today-facts-of.ts';

/** What the filters ask of an entry, whatever the language. */
export function facetRowOf(directory: Directory, entry: Entry): FacetRow {
  const { facts } = entry;
  const access = whereOf(entry)?.access ?? [];
  return {
    kind: entry.kind,
    needs: facts.needs,
    areas: directory.areasServed(entry),
    languages: 'languages' in facts ? (facts.languages ?? []) : [],
    asksNothing: 'asks_for' in facts && facts.asks_for?.length === 0,
    free: 'cost' in facts && facts.cost === 'free',
    // "step-free" is an access fact of its own; a ramp is there so that nobody needs the steps.
    stepFree: access.includes('step-free') || access.includes('ramp'),
    comes: comesToPeople(entry),
    ...(facts.checked === undefined ? {} : { checked: facts.checked.date }),
    today: todayFactsOf(entry),
  };
}
