import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findToken, readToken } from '../../src/inbox/reading/tokens.ts';
import type { Token } from '../../src/inbox/store/inbox-store.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { makePlace } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runInbox } from '../inbox/run-inbox.ts';

let place: Place;
beforeEach(async () => {
  place = await makePlace();
  const store = createSqliteStore(place.database);
  await store.check();
  await store.close();
});
afterEach(() => place.remove());

const run = (...argv: string[]) => runInbox(place, argv);
const tokenIn = (text: string) => /pw_\S+/.exec(text)?.[0] ?? '';

async function tokens(): Promise<Token[]> {
  const store = createSqliteStore(place.database);
  const known = await store.tokens();
  await store.close();
  return known;
}

/** Whose token it is, if it is one of those that are known. */
function holderOf(text: string, known: readonly Token[]): string | undefined {
  const brought = readToken(text);
  return brought && findToken(known, brought)?.name;
}

test('a token is shown once, listed by name, and revoked', async () => {
  const { out, status, errors } = await run('token', 'add', ' Ana ');
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  expect(out.replaceAll(tokenIn(out), 'TOKEN')).toMatchInlineSnapshot(`
    "The token of Ana. It is shown only this once:

      TOKEN

    Give it to Ana in person, or by a messenger that is sealed from end to end; never by mail.
    They paste it at /desk/ of your site, under "Connect to the inbox". Or in a terminal, in the folder of Patchwork:

      PATCHWORK_INBOX=https://the-address-of-your-site PATCHWORK_TOKEN=TOKEN npm run inbox

    With it a program can read, mark and delete every letter, and write notes. What is sealed stays sealed without a key.
    To end it: npm run inbox -- token revoke "Ana"
    "
  `);
  expect(holderOf(tokenIn(out), await tokens())).toBe('Ana');
  const listed = await run('token', 'list');
  expect(listed.out).toMatch(/^Ana, made \w+day, .* at .*\n$/);
  expect(listed.out).not.toContain(readToken(tokenIn(out))?.secret ?? '');
  expect(await run('token', 'add', 'Ana')).toEqual({
    status: 1,
    out: '',
    errors:
      'There is a token named Ana already. Choose another name, or revoke it first: npm run inbox -- token revoke "Ana"\n',
  });
  expect((await run('token', 'revoke', 'Ana')).out).toBe(
    'The token of Ana lets nobody in any more.\n',
  );
  expect((await run('token', 'list')).out).toBe('There are no tokens.\n');
  expect(await run('token', 'revoke', 'Ana')).toEqual({
    status: 1,
    out: '',
    errors: 'There is no token named Ana. All names: npm run inbox -- token list\n',
  });
});

test('a name cannot change the line that ends its token', async () => {
  for (const name of ['Ana "Nana" Ruiz', '$(id)', '`id`', 'a\\', 'Ana!'])
    expect(await run('token', 'add', name)).toEqual({
      status: 1,
      out: '',
      errors: 'Write a name without " $ ` \\ and !: it is typed between quotes.\n',
    });
  expect((await run('token', 'list')).out).not.toContain('Ana');
});

test('a name has power neither over the terminal nor over the database', async () => {
  for (const name of ['', '   ', 'a\nb', '\u001b[2J', 'x'.repeat(61)])
    expect(await run('token', 'add', name)).toEqual({
      status: 1,
      out: '',
      errors: 'Write a name of 1 to 60 characters, on one line.\n',
    });
  const database = new DatabaseSync(place.database);
  database.exec("INSERT INTO tokens VALUES ('id', 'a' || char(27) || '[2J', 'hash', 'never')");
  database.close();
  expect((await run('token', 'list')).out).toBe('a␦[2J, made never\n');
});

test('for D1 it prints a statement, and the token beside it', async () => {
  const name = "Ana'); DROP TABLE letters; --";
  const { out, errors, status } = await run('token', 'add', name, '--sql');
  expect(status).toBe(0);
  expect(out).not.toContain('pw_');
  expect(await tokens()).toEqual([]);
  const database = new DatabaseSync(place.database);
  database.exec(out);
  database.close();
  expect(await tokens()).toMatchObject([{ name }]);
  expect(holderOf(tokenIn(errors), await tokens())).toBe(name);
  const [, removal = ''] = /--command "(.*)"/.exec(errors) ?? [];
  const again = new DatabaseSync(place.database);
  again.exec(removal);
  again.close();
  expect(await tokens()).toEqual([]);
});
