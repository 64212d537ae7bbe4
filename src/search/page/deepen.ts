// Ships to the browser, on the search page only.
import { keepLoaded } from '../dictionary/keep-loaded.ts';
import { addFullText } from '../engine/add-full-text.ts';
import { loadPagefind } from '../engine/full-text.ts';
import type { Answered } from './answered.ts';

/**
 * Adds to an answer what only the full text knows. Rejects when that cannot be had; the next one who asks tries again.
 * Never asked for words of danger.
 */
export function openDeeper(base: string): (answered: Answered) => Promise<Answered> {
  let attempt = 0;
  const pagefinds = keepLoaded((folder: string) => loadPagefind(folder, attempt++));
  return async (answered) => {
    const { dictionary, answer } = answered;
    const before = new Set(answer.hits.map(({ entry }) => entry));
    const full = await addFullText(dictionary, answer, await pagefinds(base));
    const deeper = full.hits.map(({ entry }) => entry).filter((entry) => !before.has(entry));
    return { ...answered, answer: full, deeper: new Set(deeper) };
  };
}
