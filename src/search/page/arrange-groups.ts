// Ships to the browser, on the search page only.
import type { Kind } from '../../schema/vocabulary.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Answer, Hit } from '../engine/answer.ts';

/** What comes, too, is listed as near when its door is this close. */
const CLOSE_MILES = 10;

/** How many rows a list shows before "Show more". Beside other lists each is shorter, so that all are seen. */
const ALONE = 20;
const FIRST = 10;
const LATER = 5;

/**
 * Hits in the lists they are shown in, each in the order of the answer, none twice and none lost. With a place: what is
 * near, and what comes or has no point. With a need and no place: by kind. The list with the best hit stands first.
 * `deeper` are entries that only the full text knows; they come last, so that no row above moves when they arrive.
 */
export function arrangeGroups(
  dictionary: Pick<Dictionary, 'comes' | 'kindOf'>,
  { understood }: Answer,
  hits: readonly Hit[],
  deeper: ReadonlySet<number>,
): Group[] {
  const top = hits.filter((hit) => !deeper.has(hit.entry));
  const late = hits.filter((hit) => deeper.has(hit.entry));
  const groups = arrange(dictionary, understood, top);
  const all: Arranged[] =
    groups.length === 0
      ? [{ by: 'all', hits: late }]
      : [...groups, { by: 'deeper' as const, hits: late }];
  const filled = all.filter((group) => group.hits.length > 0);
  const total = hits.length;
  return filled.map((group, place) => ({
    ...group,
    first: total <= ALONE || filled.length === 1 ? ALONE : place === 0 ? FIRST : LATER,
  }));
}

function arrange(
  dictionary: Pick<Dictionary, 'comes' | 'kindOf'>,
  understood: Answer['understood'],
  hits: readonly Hit[],
): Arranged[] {
  if (hits.length === 0) return [];
  if (understood.near !== undefined) {
    const isNear = ({ entry, miles = Infinity }: Hit) =>
      miles < (dictionary.comes(entry) ? CLOSE_MILES : Infinity);
    const near = { by: 'near' as const, hits: hits.filter(isNear) };
    const elsewhere = { by: 'elsewhere' as const, hits: hits.filter((hit) => !isNear(hit)) };
    return hits[0] && isNear(hits[0]) ? [near, elsewhere] : [elsewhere, near];
  }
  if (understood.needs.length === 0) return [{ by: 'all', hits: [...hits] }];
  const kinds = new Set(hits.map(({ entry }) => dictionary.kindOf(entry)));
  return [...kinds].map((kind) => ({
    by: 'kind',
    kind,
    hits: hits.filter(({ entry }) => dictionary.kindOf(entry) === kind),
  }));
}

type Arranged = ({ by: 'all' | 'near' | 'elsewhere' | 'deeper' } | { by: 'kind'; kind: Kind }) & {
  hits: Hit[];
};

/** One list of results. */
export type Group = Arranged & {
  /** Rows shown before "Show more" is pressed. */
  first: number;
};
