// Ships to the browser, on the search page only.
import type { Dictionary, DictionaryTown } from '../dictionary/dictionary.ts';
import type { NearPlace } from '../engine/answer.ts';
import { townsByZip } from '../engine/towns-by-zip.ts';
import { editDistance } from '../language/edit-distance.ts';
import { tokensOf } from '../language/tokens.ts';

/** So many letters for every slip that is forgiven, and one slip in any name. */
const LETTERS_A_SLIP = 4;
const MOST_SLIPS = 3;

/**
 * The place that a whole text names: "Lee", "north adams, MA", "01230", "Grate Barington", "great barr". Nothing when it
 * names no town of the table, or could be two of them.
 */
export function placeNamed(
  dictionary: Pick<Dictionary, 'towns' | 'total' | 'townOf'>,
  text: string,
): NearPlace | undefined {
  const zip = /\b\d{5}\b/.exec(text)?.[0];
  if (zip !== undefined) {
    const town = townsByZip(dictionary).get(zip);
    return town === undefined ? undefined : { by: 'zip', town };
  }
  const [beforeComma = ''] = text.split(',');
  const { towns } = dictionary;
  const named = townNamed(towns, joined(text)) ?? townNamed(towns, joined(beforeComma));
  return named === undefined ? undefined : { by: 'town', town: named };
}

function townNamed(towns: readonly DictionaryTown[], typed: string): number | undefined {
  if (typed === '') return undefined;
  const names = towns.map(({ name }) => joined(name));
  const same = names.indexOf(typed);
  if (same >= 0) return same;
  const begun = names.flatMap((name, town) => (name.startsWith(typed) ? [town] : []));
  if (begun.length > 0) return begun.length === 1 ? begun[0] : undefined;
  const most = Math.min(MOST_SLIPS, Math.max(1, Math.floor(typed.length / LETTERS_A_SLIP)));
  const slips = names.map((name) => editDistance(typed, name, most));
  const least = Math.min(...slips);
  const nearest = slips.flatMap((count, town) => (count === least ? [town] : []));
  return least <= most && nearest.length === 1 ? nearest[0] : undefined;
}

/** Without spaces, as "Northadams" and "North Adams" are one town. */
function joined(text: string): string {
  return tokensOf(text).join('');
}
