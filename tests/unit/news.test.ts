import { expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { newsOf } from '../../src/open-data/feeds/news.ts';
import type { KnownPast } from '../../src/open-data/feeds/news.ts';
import { edited, inContent } from './check-content.ts';
import type { Changes } from './check-content.ts';

const TODAY = '2026-11-22';
const NOTHING: KnownPast = { addedOn: () => undefined, changesOf: () => [] };
const GUIDE = 'guides/bake-bread';
const PANTRY = 'resources/oak-pantry';
const sources = (...days: string[]) =>
  `sources: [${days.map((seen) => `{ url: "https://oak.example", from: news, seen: ${seen} }`).join(', ')}]`;
const withStatus = (status: string) =>
  edited('resources/oak-pantry.md', 'asks_for: []', `asks_for: []\nstatus: ${status}`);

test('an entry is new on the day it came', () => {
  expect(newsAbout(GUIDE, { past: { addedOn: () => '2026-10-01' } })).toEqual(['new 2026-10-01']);
});

test('a check after an entry came is told as well', () => {
  const past = { addedOn: () => '2026-09-01' };
  expect(newsAbout(PANTRY, { past })).toEqual(['checked 2026-10-02', 'new 2026-09-01']);
});

test.each(['2026-10-02', '2026-10-03'])(
  'an entry that came on %s, checked, is told once',
  (day) => {
    expect(newsAbout(PANTRY, { past: { addedOn: () => day } })).toEqual([`new ${day}`]);
  },
);

test('without a history a checked entry is told by its check, and never called new', () => {
  expect(newsAbout(PANTRY)).toEqual(['checked 2026-10-02']);
});

test('without a history an unchecked entry is new on the day its newest source was seen', () => {
  const changes = edited(
    'guides/bake-bread.md',
    'resources:',
    `${sources('2026-05-01', '2026-06-01', '2026-04-01')}\nresources:`,
  );
  expect(newsAbout(GUIDE, { changes })).toEqual(['new 2026-06-01']);
});

test('an entry of which nobody knows a day is not told', () => {
  expect(newsAbout(GUIDE)).toEqual([]);
});

test.each([
  ['2026-11-22', false],
  ['2026-11-23', true],
  ['2026-11-29', true],
  ['2026-11-30', false],
])('on %s a notice of 23 to 29 November is told: %s', (today, isTold) => {
  expect(newsAbout(PANTRY, { today }).includes('notice 2026-11-23')).toBe(isTold);
});

test.each(['paused', 'closed'])('an entry is %s on the day its status changed', (status) => {
  const past: Partial<KnownPast> = {
    addedOn: () => '2020-01-01',
    changesOf: () => [
      { day: '2026-11-20', facts: ['hours'] },
      { day: '2026-11-10', facts: ['title', 'status'] },
      { day: '2026-11-01', facts: ['status'] },
    ],
  };
  const changes = withStatus(status);
  expect(newsAbout(PANTRY, { changes, past })).toEqual([`${status} 2026-11-10`]);
  const known = { changes, past: { addedOn: () => '2020-01-01' } };
  expect(newsAbout(PANTRY, known)).toEqual([`${status} 2020-01-01`]);
  expect(newsAbout(PANTRY, { changes })).toEqual([`${status} 2026-10-02`]);
});

test('a day that is still to come is no news', () => {
  expect(newsAbout(GUIDE, { past: { addedOn: () => '2026-11-23' } })).toEqual([]);
});

test('fifty are told, and what has closed is among them however old it is', () => {
  const guides = Array.from({ length: 80 }, (_, index) => [
    `guides/guide-${String(index).padStart(2, '0')}.md`,
    `---\ntitle: Guide ${index}\nshort: guide${index}\nsummary: Do it.\nneeds: [food]\n---\n## Do\nIt.\n`,
  ]);
  const changes: Changes = {
    ...withStatus('closed'),
    ...(Object.fromEntries(guides) as Changes),
  };
  const addedOn: KnownPast['addedOn'] = ({ id }) =>
    id.startsWith('guides/guide-') ? '2026-11-01' : '2021-01-01';
  const news = allNews({ changes, past: { addedOn } });
  expect(news).toHaveLength(50);
  expect(news.at(-1)).toMatchObject({ kind: 'closed', entry: { id: PANTRY } });
  // The same day: by name, so that every build tells the same ones.
  expect(news.slice(0, 49).map(({ entry }) => entry.slug)).toEqual(
    guides.slice(0, 49).map(([file = '']) => file.slice(7, -3)),
  );
});

type Case = { changes?: Changes; past?: Partial<KnownPast>; today?: string };

function allNews({ changes = {}, past = {}, today = TODAY }: Case) {
  const directory = inContent(changes, openDirectory);
  return newsOf(directory, { ...NOTHING, ...past }, today);
}

function newsAbout(id: string, given: Case = {}): string[] {
  return allNews(given).flatMap((news) =>
    news.entry.id === id ? [`${news.kind} ${news.day}`] : [],
  );
}
