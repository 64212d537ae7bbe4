import { describe, expect, test } from 'vitest';
import { readFar } from '../../src/desk/match/read-far.ts';
import { openLanguages } from '../../src/desk/match/read-languages.ts';
import { openPlaces } from '../../src/desk/match/read-places.ts';
import type { OpenItem } from '../../src/desk/match/suggestion.ts';
import type { RequestItem } from '../../src/schema/request.ts';
import { world, ana, open, offer, reasonsOf, fitOf } from './desk-match-world.ts';

describe('place', () => {
  const places = openPlaces(world);

  test.each([
    ['Lee, Main and Park', ['lee'], []],
    ['Stockbridge to Pittsfield', ['stockbridge', 'pittsfield'], []],
    ['North Adams area', ['north adams'], []],
    ['anywhere in South County', [], ['south-berkshire']],
    ['todo el Sur de Berkshire', [], ['south-berkshire']],
    ['South Berkshire', [], ['south-berkshire']],
    ['Berkshire', ['berkshire'], []],
    ['gt barrington', ['great barrington'], []],
    ['Grate Barrington', ['great barrington'], []],
    ['W. Stockbridge', ['west stockbridge'], []],
    ['Pitsfield', ['pittsfield'], []],
    ['Nowhereville', [], []],
    ['', [], []],
  ])('"%s"', (text, towns, areas) => {
    expect(places(text)).toMatchObject({ towns, areas });
  });

  test('a way is one only between two towns', () => {
    expect(places('de Lee a Pittsfield').isRoute).toBe(true);
    expect(places('Lee, Lenox').isRoute).toBe(false);
    expect(places('anywhere').isAnywhere).toBe(true);
    expect(places('por teléfono').isRemote).toBe(true);
  });

  const asks = (town: string, facts = {}): OpenItem =>
    open('a', { side: 'ask', need: 'care', branch: 'other', town, facts });
  const gives = (town: string): OpenItem => offer({ need: 'care', branch: 'other', town });

  test.each([
    ['Lee', 'Lee', 'yes'],
    ['Lee', 'Stockbridge', 'yes'],
    ['Lee', 'Great Barrington', 'partly'],
    ['Lee', 'North Adams', 'no'],
    ['Lee', 'South Berkshire', 'yes'],
    ['Lee', 'Hampden County', 'no'],
    ['Lee', 'anywhere', 'yes'],
    ['Lee', 'Nowhereville', 'ask'],
    ['', 'Lee', 'ask'],
  ])('from %s to %s: %s', (a, b, fit) => {
    expect(fitOf('place', asks(a), gives(b))).toBe(fit);
  });

  test('a way must lead where the ride goes', () => {
    const toLee = open('a', { side: 'ask', town: 'Stockbridge', facts: { to: ['Springfield'] } });
    const route = offer({ town: 'Stockbridge to Pittsfield' });
    expect(fitOf('place', toLee, route)).toBe('no');
    const unknown = open('a', { side: 'ask', town: 'Stockbridge', facts: { to: ['my aunt'] } });
    expect(fitOf('place', unknown, route)).toBe('ask');
  });

  test('what somebody says they would go counts before what is usual', () => {
    const ask = open('a', { side: 'ask', need: 'food', branch: 'groceries', town: 'Lee' });
    const far = (said: string): OpenItem =>
      offer({
        need: 'food',
        branch: 'groceries',
        town: 'Great Barrington',
        facts: { far: [said] },
      });
    expect(fitOf('place', ask, far('15 millas'))).toBe('yes');
    expect(fitOf('place', ask, far('10 miles'))).toBe('partly');
    expect(fitOf('place', ask, far('not far'))).toBe('no');
    expect(fitOf('place', ask, far('we will see'))).toBe('partly');
  });

  test('nobody has to come for money, a call or a class online', () => {
    const pairs = [
      [
        { need: 'money', branch: 'money', amount: 50 },
        { need: 'money', branch: 'money', amount: 50 },
      ],
      [
        { need: 'talk', branch: 'talk', facts: { talk: ['call'] } },
        { need: 'talk', branch: 'talk', facts: { talk: ['call', 'text'] } },
      ],
      [
        { need: 'learning', branch: 'learning', facts: { place: ['online'] } },
        { need: 'learning', branch: 'learning', facts: { place: ['either'] } },
      ],
      [
        { need: 'paperwork', branch: 'paperwork' },
        { need: 'paperwork', branch: 'paperwork', town: 'by phone' },
      ],
    ] as const;
    for (const [ask, given] of pairs) {
      const reasons = reasonsOf(
        open('a', { side: 'ask', town: 'Lee', ...ask } as Parameters<typeof open>[1]),
        offer({ town: 'Springfield', ...given } as Partial<RequestItem>),
      );
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.some(({ kind }) => kind === 'place')).toBe(false);
    }
  });

  test.each([
    ['10 miles', 10],
    ['15 millas', 15],
    ['10', 10],
    ['ten miles or so', 10],
    ['half an hour', 18],
    ['20 km', 12.4],
    ['no muy lejos', 6],
    ['anywhere', Infinity],
    ['as far as my car holds', undefined],
    ['', undefined],
  ])('"%s" is %s miles', (text, miles) => {
    expect(readFar(text)).toBe(miles);
  });
});

describe('language', () => {
  const languages = openLanguages();

  test.each([
    [
      'Spanish and some Portuguese',
      [
        ['es', 'well'],
        ['pt', 'some'],
      ],
    ],
    ['español', [['es', 'well']]],
    [
      'un poco de inglés y español',
      [
        ['en', 'some'],
        ['es', 'well'],
      ],
    ],
    ['Portugese', [['pt', 'well']]],
    ['Kreyòl', [['ht', 'well']]],
    ['pt-BR', [['pt', 'well']]],
    ['русский', [['ru', 'well']]],
    ['no English, Spanish', [['es', 'well']]],
    ['Klingon', []],
    ['', []],
  ] as const)('"%s"', (text, spoken) => {
    expect([...languages(text)]).toEqual(spoken);
  });

  const talks = (language: string, said: string[]): OpenItem =>
    offer(
      {
        need: 'talk',
        branch: 'talk',
        facts: { talk: ['call'], ...(said.length > 0 ? { languages: said } : {}) },
      },
      { language },
    );
  const asks = (language: string, said: string[] = []): OpenItem =>
    open(
      'a',
      {
        side: 'ask',
        need: 'talk',
        branch: 'talk',
        facts: { talk: ['call'], ...(said.length > 0 ? { languages: said } : {}) },
      },
      { language },
    );

  test.each([
    [asks('es'), talks('en', []), 'no'],
    [asks('es'), talks('en', ['English and Spanish']), 'yes'],
    [asks('es'), talks('en', ['a little Spanish']), 'partly'],
    [asks('es'), talks('en', ['Klingon']), 'ask'],
    [asks('Klingon'), talks('en', []), 'ask'],
    [asks('en', ['Portuguese']), talks('en', ['Português']), 'yes'],
    [asks('en', ['Portuguese']), talks('en', []), 'no'],
    [asks('en', ['Klingon']), talks('en', []), 'ask'],
  ])('case %#', (ask, given, fit) => {
    expect(fitOf('language', ask, given)).toBe(fit);
  });

  test('what somebody says they speak is read in their own words too, and no other language there', () => {
    const ride = (details: string): string | undefined =>
      fitOf('language', ana, offer({ details }));
    expect(ride('I speak Spanish too.')).toBe('yes');
    expect(ride('I teach Spanish cooking.')).toBe('no');
  });
});
