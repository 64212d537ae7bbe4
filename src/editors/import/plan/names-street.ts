import { foldWords } from '../cells/reading.ts';

/** What comes after the name of a street, as it is also written. What only begins alike needs no line here. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>(
  Object.entries({
    ...{ street: ['st'], st: ['street'], road: ['rd'], rd: ['road'], lane: ['ln'], ln: ['lane'] },
    ...{
      avenue: ['ave'],
      ave: ['avenue'],
      drive: ['dr'],
      dr: ['drive'],
      court: ['ct'],
      ct: ['court'],
    },
    ...{
      place: ['pl'],
      pl: ['place'],
      terrace: ['ter'],
      ter: ['terrace'],
      way: [],
      circle: ['cir'],
    },
    ...{ boulevard: ['blvd'], blvd: ['boulevard'], highway: ['hwy'], hwy: ['highway'] },
  }),
);
/** Shorter beginnings of an address are in too many words. */
const SHORTEST = 5;

/**
 * Tells whether words name one of these streets: by number and name ("14 N. Elm", "14 elm"), by name alone ("Elm Street"
 * for "14 Elm St"), or by the first two words of an address that has neither.
 */
export function streetNamer(streets: readonly string[]): (words: string) => boolean {
  const needles = new Set(streets.flatMap(needlesOf));
  return (words) => {
    const folded = ` ${foldWords(words)} `;
    return [...needles].some((needle) => folded.includes(needle));
  };
}

/** Pieces of folded words. One that ends in a space ends with the word; another may go on. */
function needlesOf(street: string): string[] {
  const words = foldWords(street).split(' ');
  const start = words.slice(0, 2).join(' ');
  return [
    ...(start.length < SHORTEST ? [] : [` ${start}`]),
    ...words.flatMap((word, at) => {
      const [next = '', afterNext] = words.slice(at + 1);
      if (/^\d+\p{L}?$/u.test(word) && /^\p{L}/u.test(next)) {
        const isDirection = next.length === 1 && afterNext !== undefined;
        return [` ${word} ${next}`, ...(isDirection ? [` ${word} ${afterNext}`] : [])];
      }
      const others = /^\p{L}{2}/u.test(word) ? ALSO.get(next) : undefined;
      return others === undefined ? [] : [next, ...others].map((type) => ` ${word} ${type} `);
    }),
  ];
}
