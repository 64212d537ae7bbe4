import { everyLetter } from './every-letter.ts';
import { missingFile, tellMissing, withHome } from './open-home.ts';
import { openKept } from './open-kept.ts';
import type { Asked } from './read-command.ts';
import { readIdentities } from './read-identities.ts';
import { showJson } from '../../schema/show-plainly.ts';
import type { Surroundings } from './surroundings.ts';
import { tellInbox } from './tell-inbox.ts';

/** Opens and prints what is open, newest last; with `--all` what was handled too; with `--json` for programs. */
export async function listLetters(
  { options }: Asked,
  { environment, say }: Surroundings,
): Promise<void> {
  const identities = await readIdentities(options.key, environment);
  const missing = missingFile(environment);
  if (missing !== undefined) {
    say(options.json ? '[]' : tellMissing(missing));
    return;
  }
  await withHome(environment, async ({ name, store }) => {
    const kept = await everyLetter(store);
    const shown = options.all ? kept : kept.filter(({ handled }) => handled === undefined);
    const opened = await openKept(shown, identities);
    if (options.json) say(showJson(opened));
    else if (kept.length === 0) say('Nothing has arrived yet.');
    else say(tellInbox(opened, name, kept.length - shown.length).join('\n'));
  });
}
