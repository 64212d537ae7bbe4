import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishFiles } from '../../src/finish/finish-files.ts';
import { AllPageFacts } from '../../src/finish/all-page-facts.ts';
import { KeptFiles } from '../../src/rebuild/kept-files.ts';
import { inEnglish } from '../../src/words/isolate.ts';

const SITE = new URL('file:///site/');
const answer = (text: string, type: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': type } });
const pageAt = (url: string) =>
  `<html><head><meta charset="utf-8"><link rel="canonical" href="${url}"></head><p data-left-out="2">x</p></html>`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patchwork-finish-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

test('a page goes through each step once, in order, and is seen as it will be written', async () => {
  const seen: [string, string][] = [];
  const finish = finishFiles(
    [
      ({ html, file, site }) => `${html} 1 ${file} ${site.href}`,
      ({ html }) => Promise.resolve(`${html} 2`),
    ],
    (file, html) => seen.push([file, html]),
  );
  const done = await finish(answer('<p>', 'text/html; charset=utf-8', 404), '404.html', SITE);
  expect(done.status).toBe(404);
  expect(await done.text()).toBe('<p> 1 404.html file:///site/ 2');
  expect(seen).toEqual([['404.html', '<p> 1 404.html file:///site/ 2']]);
});

test.each([
  ['calendar/es/all.ics', 'text/calendar', inEnglish('Words'), 'Words'],
  ['data/a.json', 'application/json', '"Words"', '"Words"'],
  ['pictures/a.png', 'image/png', inEnglish('bytes'), inEnglish('bytes')],
])('%s is no page, and text has no marks in it', async (file, type, given, written) => {
  const finish = finishFiles([() => 'changed'], () => expect.unreachable());
  const done = await finish(answer(given, type), file, SITE);
  expect(await done.text()).toBe(written);
  expect(done.headers.get('content-type')).toBe(type);
});

test('what pages say is taken from their text as it passes by, and read only of pages from before', async () => {
  await write('new/index.html', 'nobody reads this again');
  await write('old/index.html', pageAt('https://a.example/old/'));
  await write('left/index.html', 'nor this');
  await write('words.txt', pageAt('https://a.example/words/'));
  const facts = new AllPageFacts();
  facts.see('new/index.html', pageAt('https://a.example/new/'));
  facts.see('gone/index.html', pageAt('https://a.example/gone/'));
  const left = { indexable: { url: 'https://a.example/left/', links: [] } };
  const kept = new KeptFiles(new Map([['page', new Map([['left/index.html', left]])]]));
  kept.paths.add('left/index.html');
  const found = facts.of(folder, kept);
  expect([...found].map(([file, { indexable }]) => [file, indexable?.url])).toEqual([
    ['left/index.html', 'https://a.example/left/'],
    ['new/index.html', 'https://a.example/new/'],
    ['old/index.html', 'https://a.example/old/'],
  ]);
  expect(found.get('old/index.html')?.trimming).toEqual({ counts: [2], shorter: false });
  expect(facts.of(folder, kept)).toEqual(found);
});
