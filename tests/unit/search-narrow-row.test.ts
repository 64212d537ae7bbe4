import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { facetRowOf } from '../../src/search/build/facet-row.ts';
import { todayFactsOf } from '../../src/search/build/today-facts-of.ts';
import type { FacetRow } from '../../src/search/narrow/facets.ts';
import { readersOf } from '../../src/site/readers.ts';
import { edited, inContent } from './check-content.ts';
import type { Changes, ContentFile } from './check-content.ts';

const PANTRY = 'resources/oak-pantry';
const THURSDAY = [{ days: ['thu' as const], opens: '10:00', closes: '12:00' }];
const NOTICE = 'notice: { text: Closed this week., from: 2026-11-23, until: 2026-11-29 }\n';
const CLOSED = { from: '2026-11-23', until: '2026-11-29' };

/** What is taken out of the first language may have its label in the second. */
const NO_LABELS = edited(
  `${PANTRY}.es.md`,
  'labels: { Pantry line: Línea de la despensa, Produce only.: Solo verduras. }\n',
  '',
);

describe('what the filters ask of an entry', () => {
  test('is read from its facts, without words', () => {
    expect(rowOf(PANTRY)).toEqual({
      kind: 'resources',
      needs: ['food'],
      areas: ['hill-towns'],
      languages: [],
      asksNothing: true,
      free: false,
      stepFree: false,
      comes: false,
      checked: '2026-10-02',
      today: { hours: THURSDAY, closed: CLOSED },
    });
  });

  test.each<[string, Partial<FacetRow>]>([
    ['asks_for: []\n', { asksNothing: true, free: false }],
    ['', { asksNothing: false }],
    ['asks_for: [id]\n', { asksNothing: false }],
    ['cost: free\n', { free: true }],
    ['cost: donation\n', { free: false }],
    ['languages: [en, es]\n', { languages: ['en', 'es'] }],
    ['ways: [in-person]\n', { comes: false }],
    ['ways: [in-person, phone]\n', { comes: true }],
    ['ways: [text]\n', { comes: true }],
    ['ways: [online]\n', { comes: true }],
    ['ways: [delivery]\n', { comes: true }],
    ['ways: [mail]\n', { comes: true }],
  ])('%j', (line, part) => {
    expect(rowOf(PANTRY, edited(`${PANTRY}.md`, 'asks_for: []\n', line))).toMatchObject(part);
  });

  test.each<[string, boolean]>([
    ['step-free', true],
    ['ramp', true],
    ['elevator', false],
    ['accessible-toilet, parking', false],
  ])('access [%s] is without steps: %s', (access, stepFree) => {
    const changes = edited(
      `${PANTRY}.md`,
      '  town: Oakham',
      `  town: Oakham\n  access: [${access}]`,
    );
    expect(rowOf(PANTRY, changes).stepFree).toBe(stepFree);
  });

  test('groups and guides have no times', () => {
    expect(rowOf('groups/oak-neighbors').today).toEqual({});
    expect(rowOf('guides/bake-bread')).toMatchObject({ kind: 'guides', comes: false, today: {} });
  });
});

describe('when an entry is open', () => {
  test.each<[string, object]>([
    ['', { hours: THURSDAY }],
    [NOTICE.replace('Closed', 'Turkeys'), { hours: THURSDAY }],
    [NOTICE.replace('week.,', 'week., closed: false,'), { hours: THURSDAY }],
    [NOTICE.replace('Closed this', 'No food this'), { hours: THURSDAY }],
    [NOTICE.replace('Closed this week.', 'Cerrado'), { closed: CLOSED }],
    [NOTICE.replace('Closed this week.', 'We rest, closed: true'), { closed: CLOSED }],
    ['status: paused\n', { shut: true }],
    ['status: closed\n', { shut: true }],
    ['hours_dated: "2020"\n', { hours: THURSDAY, usually: true }],
  ])('%j', (line, part) => {
    const { today } = rowOf(PANTRY, edited(`${PANTRY}.md`, NOTICE, line));
    expect(today).toEqual('closed' in part ? { hours: THURSDAY, ...part } : part);
  });

  test('an event has its dates, its rule, and what is cancelled, without reasons', () => {
    const event = 'events/oak-supper';
    const lines =
      'kind: meal\nlast_seen: undated\ncancelled: [{ date: 2026-12-10, reason: A holiday. }]\n';
    expect(rowOf(event, edited(`${event}.md`, 'kind: meal\n', lines)).today).toEqual({
      event: {
        starts: '2026-12-03T17:30',
        ends: '2026-12-03T19:00',
        repeats: { every: 'week', days: ['thu'], interval: 1, except: [], also: [] },
        cancelled: [{ date: '2026-12-10' }],
      },
      usually: true,
    });
  });
});

describe('what a row says without hours', () => {
  const hours =
    'hours:\n  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }\n';
  const phones = '  phones: [{ number: "413-555-0142", label: Pantry line }]\n';
  const event =
    'starts: 2026-12-03T17:30\nends: 2026-12-03T19:00\nrepeats: { every: week, days: [thu] }\n';

  test.each<[ContentFile, string, string, string, string]>([
    [`${PANTRY}.md`, hours, '', 'Call for hours', 'Llame para saber el horario'],
    [`${PANTRY}.md`, phones, '', 'Hours not known', 'No sabemos el horario'],
    [`${PANTRY}.md`, hours, 'hours_note: By chance.\n', 'By chance.', 'By chance.'],
    ['events/oak-supper.md', event, 'when: Some Thursdays\n', 'Some Thursdays', 'Some Thursdays'],
    ['events/oak-supper.md', 'kind', 'kind', 'Date not known', 'No sabemos la fecha'],
    [`${PANTRY}.md`, NOTICE, 'status: closed\n', 'Closed for good', 'Cerró para siempre'],
  ])('%s, %j as %j', (file, part, other, english, spanish) => {
    const id = file.replace('.md', '');
    expect(otherwiseOf(id, { ...NO_LABELS, ...edited(file, part, other) })).toEqual([
      english,
      spanish,
    ]);
  });

  test('a paused one says so, a group or a guide says nothing', () => {
    const paused = edited(`${PANTRY}.md`, NOTICE, 'status: paused\n');
    expect(otherwiseOf(PANTRY, paused)[0]).toBe('Paused for now. Ask before you go.');
    expect(otherwiseOf('groups/oak-neighbors', {})).toEqual([undefined, undefined]);
    expect(otherwiseOf('guides/bake-bread', {})).toEqual([undefined, undefined]);
  });
});

function rowOf(id: string, changes: Changes = {}): FacetRow {
  return inContent(changes, (folder) => {
    const directory = openDirectory(folder);
    const entry = directory.entries.find((each) => each.id === id);
    if (entry === undefined) throw new Error(`There is no ${id}.`);
    return facetRowOf(directory, entry);
  });
}

/** In English and in Spanish. */
function otherwiseOf(id: string, changes: Changes): (string | undefined)[] {
  return inContent(changes, (folder) => {
    const directory = openDirectory(folder);
    return readersOf(directory, '/').flatMap((reader) =>
      directory.entries
        .filter((entry) => entry.id === id)
        .map((entry) => todayFactsOf(entry, reader).otherwise),
    );
  });
}
