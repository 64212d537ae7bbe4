import type { ACCESS } from '../../../schema/vocabulary.ts';
import { foldWords, partsOf } from './reading.ts';
import type { Reading } from './reading.ts';

const WORDS: readonly (readonly [(typeof ACCESS)[number], RegExp])[] = [
  [
    'step-free',
    /^(?:step free|no steps|no stairs|building entrance accessible|accessible entrance|sin escalones)$/,
  ],
  ['ramp', /^(?:wheelchair )?(?:ramps?|rampa)$/],
  ['elevator', /^(?:elevators?|lift|ascensor|elevador)$/],
  [
    'accessible-toilet',
    /^(?:(?:accessible )?(?:restrooms?|toilets?|bathrooms?)|restrooms? accessible|bano accesible)$/,
  ],
  [
    'parking',
    /^(?:disabled parking|accessible parking|special parking|handicap(?:ped)? parking|parking|estacionamiento)$/,
  ],
];

/** What makes a place reachable. "Wheelchair accessible" may mean any of it, so it is left to a person. */
export function readAccess(cell: string): Reading<(typeof ACCESS)[number][]> {
  const parts = partsOf(cell).map((part) => ({
    part,
    word: WORDS.find(([, pattern]) => pattern.test(foldWords(part.replaceAll('_', ' '))))?.[0],
  }));
  const value = [...new Set(parts.flatMap(({ word }) => word ?? []))];
  const unknown = parts.find(({ word }) => word === undefined);
  return {
    ...(value.length > 0 && { value }),
    ...(unknown !== undefined && { why: `"${unknown.part}" may mean several things` }),
  };
}
