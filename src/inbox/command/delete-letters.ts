import type { KeptLetter } from '../store/inbox-store.ts';
import { CommandFailure } from './command-failure.ts';
import { everyLetter } from './every-letter.ts';
import { findLetters } from './find-letters.ts';
import { findNews } from './find-news.ts';
import { withHome } from './open-home.ts';
import type { Asked } from './read-command.ts';
import { readIdentities } from './read-identities.ts';
import { sayCount } from './say-count.ts';
import { showPlainly } from '../../schema/show-plainly.ts';
import type { Surroundings } from './surroundings.ts';
import { tellTime } from './tell-time.ts';

const WARNING = `This is for good. Backups that were made before keep them, until you delete those too.
A device that never got its receipt may send the same letter again; it then arrives as a new one.`;

/** `delete`: deletes letters and the news about them that can be read, after a yes. All of the codes or none. */
export async function deleteLetters(
  { words, options }: Asked,
  { environment, say, ask }: Surroundings,
): Promise<void> {
  const identities = await readIdentities(options.key, environment);
  await withHome(environment, async ({ store }) => {
    const letters = await everyLetter(store);
    const chosen = findLetters(letters, words);
    const news = await findNews(letters, chosen, identities);
    const all = [...chosen, ...news];
    say([...chosen.map((one) => describe(one)), ...news.map(describeNews), WARNING].join('\n'));
    if (!options.yes && !(await agrees(all.length, ask))) {
      say('Nothing was deleted.');
      return;
    }
    const removed = await store.remove(all.map(({ id }) => id));
    say(`${sayCount(removed, 'letter')} deleted.`);
  });
}

/** @throws {CommandFailure} when there is nobody to ask. */
function agrees(count: number, ask: Surroundings['ask']): Promise<boolean> {
  if (ask) return ask(`Delete ${sayCount(count, 'letter')}? [y/N] `);
  throw new CommandFailure('Nothing was deleted: there is nobody to ask here. Add --yes.');
}

function describe({ code, received, handled }: KeptLetter): string {
  return `${showPlainly(code)}, received ${tellTime(received)}${handled === undefined ? '' : ', handled'}`;
}

function describeNews(letter: KeptLetter): string {
  return `${describe(letter)}, news about it`;
}
