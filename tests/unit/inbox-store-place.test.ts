import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeName } from '../../src/inbox/store/place-name.ts';
import { makePlace } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

test.each([
  ['data/inbox.sqlite', 'data/inbox.sqlite'],
  ['/srv/patch@work/inbox.sqlite', '/srv/patch@work/inbox.sqlite'],
  ['postgres://db.example/letters', 'postgres://db.example/letters'],
  ['postgres://ana:secret@db.example:5432/letters', 'postgres://ana@db.example:5432/letters'],
  ['postgresql://ana@[::1]/letters?sslmode=verify-full', 'postgresql://ana@[::1]/letters'],
  ['postgres://db.example/letters?user=ana&password=secret', 'postgres://db.example/letters'],
  ['postgres://:secret@db.example/letters', 'postgres://db.example/letters'],
  ['POSTGRES://ana:secret@db.example/letters', 'POSTGRES://ana@db.example/letters'],
  ['https://ana:secret@inbox.example/?token=secret', 'https://ana@inbox.example/'],
  // Passwords with signs that were not escaped: nothing of the address is shown.
  ['postgres://ana:sec@ret@db.example/letters', 'postgres://…'],
  ['postgres://ana:1/secret@db.example/letters', 'postgres://…'],
  ['postgres://ana:1#secret@db.example/letters', 'postgres://…'],
  ['postgres://ana:1?secret@db.example/letters', 'postgres://…'],
])('%s is named %s', (address, name) => {
  expect(placeName(address)).toBe(name);
});

test('an inbox in a file loads no driver of PostgreSQL', () => {
  const source = new URL('../../src/inbox/store/open-store.ts', import.meta.url).href;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', LOADED, source, place.database],
    { encoding: 'utf8' },
  );
  expect({ stdout, stderr }).toEqual({ stdout: 'false true\n', stderr: '' });
});

const LOADED = `
  import { createRequire } from 'node:module';
  const [source, file] = process.argv.slice(1);
  const { openStore } = await import(source);
  const driver = () => Object.keys(createRequire(source).cache).some((path) => path.includes('/node_modules/pg/'));
  const store = await openStore(file);
  await store.check();
  await store.close();
  const before = driver();
  await (await openStore('postgres://127.0.0.1/x')).close();
  console.log(before, driver());`;
