import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { isOpenFile } from '../../src/hosting/open-files.ts';
import { makePlace, openAt } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

const LINES = '{"id":"1"}\n'.repeat(500);
/** Files that anybody's program may read, and the type each is sent with. */
const OPEN = {
  'data/hsds/services.json': 'application/json',
  'data/hsds/services.ndjson': 'application/x-ndjson; charset=utf-8',
  'data/hsds/package/services.csv': 'text/csv; charset=utf-8',
  'data/tables/events.es.csv': 'text/csv; charset=utf-8',
  'data/health.json': 'application/json',
  'calendar/en/all.ics': 'text/calendar; charset=utf-8',
  'calendar/es/needs/food.ics': 'text/calendar; charset=utf-8',
  'contacts/en/resources/oak-pantry.vcf': 'text/vcard; charset=utf-8',
  'feed.xml': 'application/atom+xml; charset=utf-8',
  'es/feed.xml': 'application/atom+xml; charset=utf-8',
};
const CLOSED = [
  'index.html',
  'data/index.html',
  'calendar/index.html',
  'request.json',
  'search-data/en-abc123.json',
  'sheet-data/en-abc123.json',
  'sitemap-0.xml',
  'resources/feed.xml-reader/index.html',
  'metadata/all.json',
];

let place: Place;
let server: OpenServer;

beforeAll(async () => {
  const files = [...Object.keys(OPEN), ...CLOSED].map((file) => [file, LINES]);
  place = await makePlace(Object.fromEntries(files) as Record<string, string>);
  server = await openAt(place);
});
afterAll(async () => {
  await server.close();
  await place.remove();
});

test.each(Object.entries(OPEN))('%s may be read by pages of other sites', async (file, type) => {
  const answer = await fetch(new URL(file, server.url), {
    headers: { Origin: 'https://211.example', 'Accept-Encoding': 'gzip' },
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await answer.text()).toBe(LINES);
  const again = await fetch(new URL(file, server.url), {
    headers: { 'If-None-Match': answer.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  expect(again.headers.get('access-control-allow-origin')).toBe('*');
});

test.each([...CLOSED, 'inbox.json', 'data/none.json', 'v1/health'])('%s may not', async (file) => {
  const path = file.replace(/index\.html$/, '');
  // What is not there is answered with a page: nothing to read.
  const answer = await fetch(new URL(path, server.url));
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test.each(['/help/data/health.json', '/help/en/feed.xml', '/help/contacts/ar/groups/a.vcf'])(
  '%s is open also where the site lives in a folder',
  (path) => {
    expect(isOpenFile(path)).toBe(true);
  },
);
