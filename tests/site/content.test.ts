import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { shortCodeOf } from '../../src/schema/short-code.ts';
import {
  BUILT_FIXTURE,
  BUILT_SITE,
  BUILT_TONGUES,
  FIXTURE_CONTENT,
  pagesOf,
} from './built-site.ts';

const { content } = readContent(resolve('content'));
const entries = content?.entries ?? [];
const pages = pagesOf(BUILT_SITE);

test('the directory is as full as its promise', () => {
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  expect(count('resources')).toBeGreaterThanOrEqual(80);
  expect(count('groups')).toBeGreaterThanOrEqual(24);
  expect(count('events')).toBeGreaterThanOrEqual(30);
  expect(count('guides')).toBeGreaterThanOrEqual(10);
  expect(entries.filter((entry) => entry.words['es'] !== undefined).length).toBeGreaterThanOrEqual(
    60,
  );
  expect(
    entries.filter((entry) => entry.facts.sources.length === 0).map(({ file }) => file),
  ).toEqual([]);
});

test('every entry has its page, its flyer and its short address, in both languages', () => {
  const paths = new Set(pages.map(({ path }) => path));
  const missing = entries.flatMap(({ kind, slug }) =>
    ['', 'es/'].flatMap((language) =>
      [`/${language}${kind}/${slug}/`, `/${language}${kind}/${slug}/flyer/`].filter(
        (path) => !paths.has(path),
      ),
    ),
  );
  expect(missing).toEqual([]);
  const short = entries.map(
    ({ kind, slug, facts }) => `/r/${facts.short ?? shortCodeOf(kind, slug)}/`,
  );
  expect(short.filter((path) => !paths.has(path))).toEqual([]);
});

test('nobody has checked these facts, and every entry page says so', () => {
  expect(entries.filter((entry) => entry.facts.checked).map(({ file }) => file)).toEqual([]);
  const silent = pages.filter(
    ({ path, html }) =>
      /^\/(resources|groups|events|guides)\/[^/]+\/$/.test(path) &&
      !html.includes('Not checked yet.'),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('every page of the request says that this is a demonstration, and whom to call', () => {
  for (const path of ['/request/', '/es/request/', '/requests/', '/es/requests/']) {
    const html = pages.find((page) => page.path === path)?.html ?? '';
    expect(html, path).toMatch(/demonstration|demostración/);
    for (const number of ['911', '988', '211']) expect(html, path).toContain(`tel:${number}`);
  }
});

test('a network that names who answers is no demonstration', () => {
  const request = readFileSync(join(BUILT_FIXTURE, 'en/request/index.html'), 'utf8');
  expect(request).not.toMatch(/demonstration copy/i);
});

test('another network shows nothing of the first one, and reads from right to left', () => {
  for (const { path, html } of pagesOf(BUILT_FIXTURE)) {
    expect(html, path).not.toMatch(/Massachusetts|Berkshire|Springfield/);
    if (!path.startsWith('/en/') && !path.startsWith('/r/'))
      expect(html, path).toMatch(/<html[^>]+lang="ar"[^>]+dir="rtl"/);
  }
});

test('what a network gives away names the license that it chose, in every form', () => {
  const named = /creativecommons\.org\/(licenses\/[\w.-]+\/\d\.\d|publicdomain\/zero\/1\.0)/g;
  const chosen = (site: string) =>
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(html|json|xml)$/.test(file))
      .flatMap((file) =>
        [...readFileSync(join(site, file), 'utf8').matchAll(named)].map(([, license]) => ({
          form: /[^.]+$/.exec(file)?.[0],
          license,
        })),
      );
  for (const [site, license] of [
    [BUILT_SITE, 'licenses/by/4.0'],
    [BUILT_FIXTURE, 'licenses/by-sa/4.0'],
    [BUILT_TONGUES, 'publicdomain/zero/1.0'],
  ] as const) {
    const found = chosen(site);
    expect([...new Set(found.map((each) => each.license))]).toEqual([license]);
    expect(new Set(found.map(({ form }) => form))).toEqual(new Set(['html', 'json', 'xml']));
  }
});

test('an entry that publishes only its town gives no more, in any file of the site', () => {
  const withheld = [
    'resources/craigs-doors-amherst',
    'resources/the-pearl-and-the-first-pittsfield',
    'resources/afiya-peer-respite',
  ];
  for (const id of withheld) {
    const where = entries.find((entry) => `${entry.kind}/${entry.slug}` === id)?.facts;
    expect(where && 'where' in where ? where.where : undefined, id).toMatchObject({
      location: 'town',
    });
  }
  const files = readdirSync(BUILT_SITE, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      withheld.some((id) => file.replaceAll('\\', '/').includes(`${id}/`)) &&
      file.endsWith('.html'),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = readFileSync(join(BUILT_SITE, file), 'utf8').replace(/<aside[\s\S]*<\/aside>/, '');
    expect(text, file).not.toMatch(/openstreetmap\.org|geo:0,0/);
    expect(text, file).not.toMatch(/>\s*\d+ [A-Z][a-z]+ (Street|Road|Avenue|Lane)/);
  }
});

test('a build stops at a mistake in the content and prints the whole report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'patchwork-broken-'));
  cpSync(FIXTURE_CONTENT, join(folder, 'content'), { recursive: true });
  const file = join(folder, 'content/resources/bread-table.md');
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace('needs: [food]', 'needs: [foood]')
      .replace('cost: free', 'cost: fre'),
  );
  const env = {
    ...process.env,
    PATCHWORK_CONTENT: join(folder, 'content'),
    PATCHWORK_OUT: join(folder, 'dist'),
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    { env, encoding: 'utf8' },
  );
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('content/resources/bread-table.md:4:9');
  expect(stdout + stderr).toContain('did you mean "food"?');
  expect(stdout + stderr).toContain('did you mean "free"?');
  rmSync(folder, { recursive: true });
});

test('the built-in commands answer: check finds no mistake', () => {
  const said = execFileSync(process.execPath, ['src/check/check.ts'], { encoding: 'utf8' });
  expect(said).toMatch(/entries and 6 pages in 2 languages: no mistakes/);
});
