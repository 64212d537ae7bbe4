// Ships to the browser.
import type { Dictionary } from '../dictionary/dictionary.ts';

/** The town that a ZIP means. Of towns that share one, that in which most entries stand: its post office's, as a rule. */
export function townsByZip({
  towns,
  total,
  townOf,
}: Pick<Dictionary, 'towns' | 'total' | 'townOf'>): ReadonlyMap<string, number> {
  const entries = towns.map(() => 0);
  for (let entry = 0; entry < total; entry += 1) {
    const town = townOf(entry);
    if (town !== undefined) entries[town] = (entries[town] ?? 0) + 1;
  }
  const byZip = new Map<string, number>();
  for (const [town, { zips }] of towns.entries()) {
    for (const zip of zips) {
      const before = byZip.get(zip);
      if (before === undefined || (entries[town] ?? 0) > (entries[before] ?? 0))
        byZip.set(zip, town);
    }
  }
  return byZip;
}
