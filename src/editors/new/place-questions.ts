import { didYouMean } from '../../check/nearest.ts';
import { LOCATION } from '../../schema/vocabulary.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { Answers, Question } from './question.ts';
import { vocabularyOf } from '../terminal/vocabulary-of.ts';

const NO_TOWN = 'none';
const OF_A_PLACE = ['resources', 'groups', 'events'] as const;

/** Where it is, and how much of that may be published. */
export const PLACE_QUESTIONS: readonly Question[] = [
  {
    flag: 'town',
    path: 'where.town',
    kinds: OF_A_PLACE,
    form: 'line',
    required: true,
    message: 'Town (or "none" for help without a place, like a phone line)',
    facts: ([name = ''], { known }) => {
      if (name.toLowerCase() === NO_TOWN) return {};
      const towns = [...new Set(known.places.map(({ town }) => town))];
      const town = towns.find((each) => each.toLowerCase() === name.toLowerCase());
      if (town !== undefined) return { where: { town } };
      throw new CommandError(
        `"${name}" is not a town in places.csv: ${didYouMean(name, towns) ?? 'write a town of your network, or none.'}`,
      );
    },
  },
  {
    flag: 'location',
    path: 'where.location',
    kinds: OF_A_PLACE,
    form: 'one',
    message: 'How much of the place may be published? (shelters and homes: never the street)',
    when: ({ answers }) => hasTown(answers),
    choices: ({ kind }) => vocabularyOf(kind, 'where.location'),
    suggested: () => [LOCATION[0]],
    facts: ([location]) => ({ where: { location } }),
  },
  { ...placeText('place', 'name'), kinds: OF_A_PLACE },
  { ...placeText('street', 'street'), kinds: OF_A_PLACE },
  {
    ...placeText('zip', 'zip'),
    kinds: OF_A_PLACE,
    message: 'ZIP code, five digits (empty if you do not know)',
    // Files have it in quotes, and somebody who has seen one types them too.
    facts: ([zip = '']) => ({ where: { zip: zip.replaceAll(/["'“”]/g, '') } }),
    suggested: ({ answers, known }) => {
      const town = answers['town']?.[0]?.toLowerCase();
      const zips = new Set(
        known.places.filter((place) => place.town.toLowerCase() === town).map(({ zip }) => zip),
      );
      return zips.size === 1 ? [...zips] : [];
    },
  },
  { ...placeText('directions', 'directions'), kinds: OF_A_PLACE },
];

/** True when the help has a place. */
export function hasTown({ town }: Answers): boolean {
  return town !== undefined && town[0]?.toLowerCase() !== NO_TOWN;
}

/** True when something is said of the place beside its town. */
export function hasMoreThanTown(answers: Answers): boolean {
  return ['place', 'street', 'zip', 'directions'].some((flag) => flag in answers);
}

/** True when more than the town may be known. */
function hasStreet(answers: Answers): boolean {
  return hasTown(answers) && (answers['location']?.[0] ?? LOCATION[0]) === LOCATION[0];
}

function placeText(
  flag: string,
  key: string,
): Pick<Question, 'flag' | 'path' | 'form' | 'when' | 'facts'> {
  return {
    flag,
    path: `where.${key}`,
    form: 'line',
    when: ({ answers }) => hasStreet(answers),
    facts: ([text]) => ({ where: { [key]: text } }),
  };
}
