import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createInbox } from '../../src/inbox/inbox.ts';
import { PROBLEMS } from '../../src/inbox/posts/outcome.ts';
import { MOST_POST_BYTES } from '../../src/inbox/posts/take-request.ts';
import { MOST_PAGE_BYTES } from '../../src/inbox/reading/read-page.ts';
import { MOST_NOTE } from '../../src/inbox/reading/reading-bounds.ts';
import { TOKEN_LENGTH } from '../../src/inbox/reading/token-shape.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { FORM_FIELDS } from '../../src/schema/form-fields.ts';
import { SETTINGS } from '../inbox/inbox-place.ts';

const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

test('docs/api.md has a heading for every question that the inbox answers, and no other', () => {
  // The store is not opened before it is used.
  const store = createSqliteStore('/nowhere/inbox.sqlite');
  const inbox = createInbox({ store, settings: SETTINGS, clock: () => new Date() });
  const routes = inbox.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(':id', 'ID')}`);
  const headings = [...page.matchAll(/^#+ `([^`]+)`$/gm)].map(([, heading]) => heading);
  expect(headings.toSorted()).toEqual([...new Set(routes)].toSorted());
});

test('docs/api.md has a row for every problem, with its status and whether to try again', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` +\| (\d+) +\| (yes|no) +\| \S/gm)];
  const told = rows.map(([, kind = '', status, retry]) => [
    kind,
    { status: Number(status), retry: retry === 'yes' },
  ]);
  expect(Object.fromEntries(told)).toEqual(PROBLEMS);
  expect(told).toHaveLength(Object.keys(PROBLEMS).length);
});

test('docs/api.md tells the limits and the fields as they are', () => {
  expect(page).toContain(`at most ${MOST_POST_BYTES / 1024} KiB`);
  expect(page).toContain(`larger than ${MOST_PAGE_BYTES / 1024 / 1024} MiB`);
  expect(page).toContain(`(${MOST_NOTE.toLocaleString('en')} characters)`);
  expect(page).toContain(`has ${TOKEN_LENGTH} characters`);
  const { honeypot, pageLanguage, solution } = FORM_FIELDS;
  for (const field of [honeypot, pageLanguage, solution]) expect(page).toContain(`\`${field}\``);
});

test('every example of JSON in docs/api.md is JSON', () => {
  const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  expect(examples.length).toBeGreaterThan(3);
  for (const text of examples) expect(() => JSON.parse(text) as unknown).not.toThrow();
});
