import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { whereOf, zipOf } from '../../src/directory/entry.ts';
import { unpackFile } from '../unpack-file.ts';
import { BUILT_FIXTURE, BUILT_SITE, BUILT_TONGUES, TONGUES_CONTENT } from './built-site.ts';
import { TAKEN_BACK } from './fixture-past.ts';
import { placesToldOf } from './places-told.ts';

describe('a site built from a history', () => {
  const page = (path: string) => readFileSync(join(BUILT_FIXTURE, path, 'index.html'), 'utf8');

  test('tells when facts changed, in each language, by their names alone', () => {
    expect(changesOn(page('en/resources/bread-table'))).toEqual([
      'What changed',
      '2 October 2026 Changed: hours. Checked by a visit.',
      '3 August 2026 Added to this directory.',
    ]);
    expect(changesOn(page('resources/bread-table'))).toHaveLength(3);
  });

  test('does not tell that a shelter took its street back', () => {
    expect(changesOn(page('en/resources/safe-house'))).toEqual([
      'What changed',
      '3 August 2026 Added to this directory.',
    ]);
  });

  test('holds nothing of what was taken back, nor who wrote it, in any file', () => {
    const sought = [
      ...Object.values(TAKEN_BACK).filter((value) => value !== TAKEN_BACK.zip),
      ...['Withdrawn', 'Somebody Private', 'private@home.example'],
    ].map((value) => value.toLowerCase());
    const zip = new RegExp(`(?<![\\w.])${TAKEN_BACK.zip}(?![\\w.])`);
    const files = filesOf(BUILT_FIXTURE);
    const telling = files.filter((file) => {
      const text = unpackFile(readFileSync(file)).toLowerCase();
      return zip.test(text) || sought.some((value) => text.includes(value));
    });
    expect(files.length).toBeGreaterThan(200);
    expect(telling.map((file) => relative(BUILT_FIXTURE, file))).toEqual([]);
  });
});

describe.each([
  ['the real content', BUILT_SITE, 'content'],
  ['seven languages', BUILT_TONGUES, TONGUES_CONTENT],
])('what programs read of %s', (_, site, content) => {
  const directory = openDirectory(content);
  const { region, country } = directory.network;
  const withheld = directory.entries.filter(
    (entry) => whereOf(entry) !== undefined && whereOf(entry)?.location !== 'street',
  );

  test('is read where it stands: a place that may be told is found', () => {
    const open = directory.entries.find((entry) => entry.kind === 'resources' && zipOf(entry));
    const told = open === undefined ? [] : placesToldOf(site, open);
    for (const { file, places } of told.filter(({ places }) => places.length > 0))
      expect.soft(places, file).toContain(open && whereOf(open)?.town);
    const formats = told
      .filter(({ places }) => places.length > 0)
      .map(({ file }) => file.split('/')[1]);
    expect(new Set(formats)).toContain('tables');
    expect(new Set(formats)).toContain('hsds');
  });

  test('gives of a withheld place the town at most', () => {
    expect(withheld.length).toBeGreaterThan(0);
    for (const entry of withheld) {
      for (const { file, places } of placesToldOf(site, entry)) {
        const where = whereOf(entry);
        const most: unknown[] = where?.location === 'town' ? [where.town, region, country] : [];
        expect
          .soft(
            places.filter((place) => !most.includes(place)),
            `${entry.id} in ${file}`,
          )
          .toEqual([]);
      }
    }
  });
});

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
}

/** The section of an entry's page that tells what changed, line by line. */
function changesOn(html: string): string[] {
  const [section = ''] = html
    .split(/<section/)
    .filter((part) => part.includes('<time datetime="2026-08-03"'));
  return [...section.replace(/<\/section>.*$/s, '').matchAll(/<(h2|li)[^>]*>(.*?)<\/\1>/gs)].map(
    ([, , inner = '']) =>
      inner
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
  );
}
