import { makeToken } from '../reading/tokens.ts';
import type { InboxStore, Token } from '../store/inbox-store.ts';
import { CommandFailure, WrongUse } from './command-failure.ts';
import { withHome, withNewHome } from './open-home.ts';
import type { Home } from './open-home.ts';
import type { Asked } from './read-command.ts';
import { showPlainly } from '../../schema/show-plainly.ts';
import type { Surroundings } from './surroundings.ts';
import { tellTime } from './tell-time.ts';

const LONGEST_NAME = 60;
/** What a shell does not leave alone between double quotes, where the lines to copy from here have a name. */
const SPECIAL = /["$`\\!]/;

/** `token add`, `token list` and `token revoke`: who may read the letters with a program of their own. */
export async function manageTokens(asked: Asked, around: Surroundings): Promise<void> {
  const [action = '', name] = asked.words;
  if (asked.options.sql && action !== 'add') throw new WrongUse('Only "token add" has --sql.');
  if (action === 'list' && name === undefined) await listTokens(around);
  else if (action === 'add' && name !== undefined)
    await addToken(readName(name), asked.options.sql, around);
  else if (action === 'revoke' && name !== undefined) await revokeToken(name.trim(), around);
  else throw new WrongUse('Write: token add "Ana", token list, or token revoke "Ana".');
}

async function addToken(name: string, asSql: boolean, around: Surroundings): Promise<void> {
  const { environment, clock, say, warn } = around;
  const { text, kept } = makeToken(name, clock().toISOString());
  if (asSql) {
    say(insertOf(kept));
    const removal = `DELETE FROM tokens WHERE id = '${kept.id}'`;
    warn(
      tellToken(
        text,
        name,
        `npx wrangler@4 d1 execute patchwork-inbox --remote --command "${removal}"`,
      ),
    );
    return;
  }
  await withNewHome(environment, async (home) => {
    if (!(await databaseOf(home).addToken(kept)))
      throw new CommandFailure(
        `There is a token named ${showPlainly(name)} already. Choose another name, or revoke it first: npm run inbox -- token revoke "${showPlainly(name)}"`,
      );
  });
  say(tellToken(text, name, `npm run inbox -- token revoke "${name}"`));
}

async function listTokens({ environment, say }: Surroundings): Promise<void> {
  await withHome(environment, async (home) => {
    const tokens = await databaseOf(home).tokens();
    if (tokens.length === 0) say('There are no tokens.');
    for (const { name, created } of tokens) say(`${showPlainly(name)}, made ${tellTime(created)}`);
  });
}

async function revokeToken(name: string, { environment, say }: Surroundings): Promise<void> {
  await withHome(environment, async (home) => {
    if (!(await databaseOf(home).revokeToken(name)))
      throw new CommandFailure(
        `There is no token named ${showPlainly(name)}. All names: npm run inbox -- token list`,
      );
    say(`The token of ${showPlainly(name)} lets nobody in any more.`);
  });
}

function databaseOf(home: Home): InboxStore {
  if (home.kind !== 'remote') return home.store;
  throw new CommandFailure(
    'Tokens are made where the inbox runs, not over the network. For an inbox on D1: npm run inbox -- token add "Ana" --sql',
  );
}

function readName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > LONGEST_NAME || showPlainly(name) !== name)
    throw new CommandFailure(`Write a name of 1 to ${LONGEST_NAME} characters, on one line.`);
  if (SPECIAL.test(name))
    throw new CommandFailure('Write a name without " $ ` \\ and !: it is typed between quotes.');
  return name;
}

function tellToken(text: string, name: string, howToEnd: string): string {
  return [
    `The token of ${name}. It is shown only this once:`,
    '',
    `  ${text}`,
    '',
    `Give it to ${name} in person, or by a messenger that is sealed from end to end; never by mail.`,
    'They paste it at /desk/ of your site, under "Connect to the inbox". Or in a terminal, in the folder of Patchwork:',
    '',
    `  PATCHWORK_INBOX=https://the-address-of-your-site PATCHWORK_TOKEN=${text} npm run inbox`,
    '',
    'With it a program can read, mark and delete every letter, and write notes. What is sealed stays sealed without a key.',
    `To end it: ${howToEnd}`,
  ].join('\n');
}

/** For `npx wrangler d1 execute --file`: D1 cannot be reached from here. */
function insertOf({ id, name, hash, created }: Token): string {
  const values = [id, name, hash, created].map((value) => `'${value.replaceAll("'", "''")}'`);
  return `INSERT INTO tokens (id, name, hash, created) VALUES (${values.join(', ')});`;
}
