import type { KeptLetter } from '../store/inbox-store.ts';
import { everyLetter } from './every-letter.ts';
import { findLetters } from './find-letters.ts';
import { findNews } from './find-news.ts';
import { withHome } from './open-home.ts';
import type { Asked } from './read-command.ts';
import { readIdentities } from './read-identities.ts';
import { showPlainly } from '../../schema/show-plainly.ts';
import type { Surroundings } from './surroundings.ts';

/** `handled` and `open`: marks letters, and with them the news about them that can be read. All of the codes or none. */
export async function markLetters(
  { command, words, options }: Asked,
  { environment, clock, say, warn }: Surroundings,
): Promise<void> {
  const identities = await readIdentities(options.key, environment);
  await withHome(environment, async ({ store }) => {
    const letters = await everyLetter(store);
    const chosen = findLetters(letters, words);
    const handled = command === 'handled' ? clock().toISOString() : undefined;
    const state = handled === undefined ? 'open again' : 'handled';
    const other = letters.filter((letter) => isHandled(letter) !== (handled !== undefined));
    const news = await findNews(other, chosen, identities);
    for (const { id, code } of [...chosen, ...news]) {
      const found = await store.handle(id, handled);
      if (found) say(`${showPlainly(code)} is ${state}.`);
      else warn(`${showPlainly(code)} is not there any more.`);
    }
  });
}

function isHandled({ handled }: KeptLetter): boolean {
  return handled !== undefined;
}
