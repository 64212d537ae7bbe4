// Ships to the browser, and runs in the build: what one leaves out, the other adds.
import { stem } from '../language/stem.ts';
import { tokensOf } from '../language/tokens.ts';
import type { EntryStems } from './index-entries.ts';

/** Says of each entry what its title, town and needs say of it; no file holds these words a second time. */
export function statedStems(
  needs: readonly { label: string }[],
  towns: readonly { name: string }[],
): (entry: { title: string; needs: readonly number[]; town?: number }) => EntryStems {
  // Titles are made of few words: each is stemmed once, which halves the time to open the dictionary.
  const stems = new Map<string, string>();
  const stemOf = (token: string): string => {
    const known = stems.get(token) ?? stem(token);
    stems.set(token, known);
    return known;
  };
  const stemsOf = (text: string): string[] => tokensOf(text).map(stemOf);
  const labels = needs.map(({ label }) => stemsOf(label));
  const names = towns.map(({ name }) => stemsOf(name));
  return ({ title, needs: its, town }) => ({
    title: stemsOf(title),
    summary: [
      ...its.flatMap((need) => labels[need] ?? []),
      ...((town === undefined ? undefined : names[town]) ?? []),
    ],
    text: [],
  });
}
