// Ships to the browser, on my sheet only.
import type { Entries } from '../load-entries.ts';
import { MOST_ENTRIES } from '../sheet.ts';

/**
 * Each code as it is kept: an entry may be asked for by another of its codes. Those that nobody has stay as they are,
 * and so do all when the data cannot be had. As many as a sheet holds.
 */
export async function canonicalCodes(
  entries: Entries,
  codes: readonly string[],
): Promise<string[]> {
  try {
    const byCode = await entries.byCode(codes);
    const known = codes.map((code) => byCode.get(code)?.code ?? code);
    return [...new Set(known)].slice(0, MOST_ENTRIES);
  } catch {
    return codes.slice(0, MOST_ENTRIES);
  }
}
