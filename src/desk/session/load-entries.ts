// Ships to the browser, on the navigators' desk only.
import type { DeskEntry } from '../match/suggestion.ts';

/** The directory's entries, as the build wrote them for this page. Empty when they do not come: letters need none. */
export async function loadEntries(
  address: string,
  fetch: typeof globalThis.fetch,
): Promise<readonly DeskEntry[]> {
  try {
    const answer = await fetch(address);
    // Written by our own build for this very page, whose address holds its hash.
    return answer.ok ? ((await answer.json()) as readonly DeskEntry[]) : [];
  } catch {
    return [];
  }
}
