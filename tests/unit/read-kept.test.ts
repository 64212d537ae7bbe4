import { expect, test } from 'vitest';
import { bringUpToDate, readKept, readRequest } from '../../src/schema/read-kept.ts';
import { aRequest, without } from '../inbox/inbox-place.ts';

/** A request as the first version kept it. */
const OLD = {
  id: '3f0e0b62-7d0c-4d0e-9a51-1d1c3c0a2b11',
  version: 1,
  network: 'hill-towns',
  language: 'es',
  name: 'Ana',
  items: [
    {
      side: 'ask',
      need: 'rides',
      details: 'To the clinic',
      when: 'day',
      day: '2026-12-01',
      town: 'Adams',
    },
    { side: 'offer', need: 'money', details: '', when: 'any', town: '', amount: 20 },
  ],
  contact: {
    ways: ['text', 'navigator'],
    phone: '413 555 0142',
    voicemail: false,
    safeWords: 'It is Jo',
    times: ['mornings'],
    neverTimes: 'after six',
  },
  access: 'Large print',
  consent: true,
};

test('a request of the first version reads as one of today, with every word it had', () => {
  const { items, contact, ...rest } = readRequest(OLD);
  expect(rest).toEqual({ ...without(without(OLD, 'items'), 'contact'), version: 2 });
  expect(items).toEqual([
    { ...OLD.items[0], branch: 'other', facts: {} },
    { ...OLD.items[1], branch: 'money', facts: {} },
  ]);
  expect(contact).toEqual({ ...OLD.contact, othersHear: 'words' });
});

test('who gave no safe words was promised that others hear nothing', () => {
  const contact = without(OLD.contact, 'safeWords');
  expect(readRequest({ ...OLD, contact }).contact.othersHear).toBe('nothing');
  const byMail = { ways: ['email'], email: 'ana@example.org', times: [] };
  expect(readRequest({ ...OLD, contact: byMail }).contact).toEqual(byMail);
});

test('what is of today, or no request at all, stays as it is', () => {
  const request = aRequest();
  expect(bringUpToDate(request)).toBe(request);
  expect(readRequest(request)).toEqual(request);
  for (const odd of [null, 7, 'text', [OLD], { version: 3 }]) expect(bringUpToDate(odd)).toBe(odd);
  for (const broken of [
    { version: 1 },
    { ...OLD, items: 'x' },
    { ...OLD, items: [null] },
    { ...OLD, contact: 3 },
    { ...OLD, birthDate: '1980-01-01' },
  ]) {
    expect(() => readRequest(broken)).toThrow();
  }
});

test('news is told from a request by what it is about', () => {
  const news = {
    id: crypto.randomUUID(),
    version: 2,
    network: 'hill-towns',
    about: OLD.id,
    code: 'MAPLE-4127',
    news: 'no-longer',
  };
  expect(readKept(news)).toEqual(news);
  expect(readKept(OLD)).toMatchObject({ version: 2, id: OLD.id });
  expect(() => readKept({ ...news, news: 'perhaps' })).toThrow();
  expect(() => readKept({ ...news, items: [] })).toThrow();
});
