import type { KeptLetter } from '../store/inbox-store.ts';
import { openKept } from './open-kept.ts';

/**
 * Later words about these letters, as far as they lie open or the keys open them: what happens to a request happens to
 * the news about it.
 */
export async function findNews(
  letters: readonly KeptLetter[],
  about: readonly KeptLetter[],
  identities: readonly string[],
): Promise<KeptLetter[]> {
  const chosen = new Set(about.map(({ id }) => id));
  const others = letters.filter(({ id }) => !chosen.has(id));
  const opened = await openKept(others, identities);
  return others.filter((_, index) => {
    const letter = opened[index];
    return letter?.kind === 'news' && chosen.has(letter.news.about);
  });
}
