import { describe, expect, test } from 'vitest';
import { makePractice } from '../../src/desk/practice/make-practice.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import { Request } from '../../src/schema/request.ts';

const { needs, towns } = openDirectory('content');
const network = {
  id: 'marked-network',
  needs: needs.map(({ id, questions }) => ({ id, branch: questions })),
  towns: towns.map(({ name, lat, lon }) => ({ name, lat, lon })),
  today: '2026-11-23',
  now: Date.parse('2026-11-23T15:00:00Z'),
};

describe('invented letters for practice', () => {
  test('are requests like any other, each with an id and a code of its own', () => {
    const letters = makePractice(network).map(({ letter }) => letter);
    expect(letters).toHaveLength(15);
    for (const { request } of letters) expect(Request.parse(request)).toEqual(request);
    expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length);
    expect(new Set(letters.map(({ code }) => code)).size).toBe(letters.length);
  });

  test('the ride is asked for on the Tuesday that comes, whatever day it is', () => {
    const dayFrom = (today: string): string | undefined =>
      makePractice({ ...network, today })[0]?.letter.request.items[0]?.day;
    expect(dayFrom('2026-11-23')).toBe('2026-11-24');
    expect(dayFrom('2026-11-24')).toBe('2026-12-01');
    expect(dayFrom('2026-11-25')).toBe('2026-12-01');
  });

  test('name only numbers that nobody has, and addresses of no mail', () => {
    for (const { letter } of makePractice(network)) {
      const { phone, email } = letter.request.contact;
      expect(phone ?? '(413) 555-0100').toMatch(/^\(413\) 555-01\d\d$/);
      expect(email ?? 'nobody@example.org').toMatch(/@example\.org$/);
    }
  });

  test('a network with one need and one town gets the letters about it', () => {
    const letters = makePractice({
      ...network,
      needs: [{ id: 'trips', branch: 'ride' }],
      towns: network.towns.slice(0, 1),
    }).map(({ letter }) => letter.request);
    expect(letters).toHaveLength(3);
    expect(letters.flatMap(({ items }) => items).every(({ need }) => need === 'trips')).toBe(true);
    for (const request of letters) expect(Request.parse(request)).toEqual(request);
  });

  test('a network without towns gets letters too', () => {
    for (const { letter } of makePractice({ ...network, towns: [] }))
      expect(Request.parse(letter.request)).toEqual(letter.request);
  });
});
