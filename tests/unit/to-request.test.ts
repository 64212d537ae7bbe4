import { expect, test } from 'vitest';
import { ANOTHER_LANGUAGE } from '../../src/draft/answers.ts';
import type { Answers, DraftItem } from '../../src/draft/answers.ts';
import { requestFacts, toRequest } from '../../src/form/check/to-request.ts';
import { Request } from '../../src/schema/request.ts';
import { COMPLETE, propsIn, RIDE } from './form-props.ts';

const FACTS = requestFacts(propsIn('es'));

test('makes complete answers into a request the schema takes', () => {
  const request = Request.parse(toRequest(COMPLETE, { ...FACTS, consent: true }));
  expect(request).toMatchObject({ id: COMPLETE.id, language: 'es', network: 'example' });
});

test('says what the need brings: only what is asked, answered and offered', () => {
  const item: DraftItem = {
    ...RIDE,
    time: '10:00',
    amount: '50',
    facts: {
      to: [' Pittsfield '],
      room: ['wheelchair', 'rocket', 'walker'],
      trip: ['both-ways', 'one-way'],
      bring: ['bring'],
      seats: ['2'],
      nonsense: ['x'],
    },
  };
  const { items } = toRequest({ ...COMPLETE, items: [item] }, { ...FACTS, consent: true });
  expect(items).toEqual([
    {
      side: 'ask',
      need: 'rides',
      branch: 'ride',
      details: 'A white house',
      when: 'day',
      day: '2026-11-24',
      time: '10:00',
      town: 'Lee',
      facts: { to: ['Pittsfield'], room: ['walker', 'wheelchair'], trip: ['both-ways'] },
    },
  ]);
});

test('leaves out answers that are only blanks', () => {
  const item: DraftItem = { ...RIDE, facts: { to: ['  '], room: [], trip: ['sideways'] } };
  const { items } = toRequest({ ...COMPLETE, items: [item] }, { ...FACTS, consent: true });
  expect(items[0]?.facts).toEqual({});
});

test.each([
  ['a ride that is offered', { side: 'offer' }],
  ['a ride on no day', { when: 'weekly' }],
  ['another need', { need: 'money' }],
] as const)('leaves out the time of %s', (_name, change) => {
  const item: DraftItem = { ...RIDE, time: '10:00', ...change };
  const { items } = toRequest({ ...COMPLETE, items: [item] }, { ...FACTS, consent: true });
  expect(items[0]).not.toHaveProperty('time');
});

test('says who wrote it down for somebody else, even without a name', () => {
  const takenBy = (change: Partial<Answers>) =>
    toRequest({ ...COMPLETE, ...change }, { ...FACTS, consent: true }).takenBy;
  expect(takenBy({ forSomeone: 'yes', takenBy: ' Lee Library ' })).toBe('Lee Library');
  expect(takenBy({ forSomeone: 'yes' })).toBe('');
  expect(takenBy({ takenBy: 'Lee Library' })).toBeUndefined();
});

test('leaves out what was written for a way that is no longer chosen', () => {
  const answers: Answers = {
    ...COMPLETE,
    ways: ['navigator'],
    email: 'ana@example.org',
    voicemail: 'yes',
    safeWords: 'It is Jo',
  };
  const { contact } = toRequest(answers, { ...FACTS, consent: true });
  expect(contact).toEqual({ ways: ['navigator'], times: [] });
});

test('leaves out a day when it is not about a day, and an amount when it is not about money', () => {
  const item = { ...RIDE, when: 'any' as const, amount: '50' };
  const { items } = toRequest({ ...COMPLETE, items: [item] }, { ...FACTS, consent: true });
  expect(items[0]).not.toHaveProperty('day');
  expect(items[0]).not.toHaveProperty('amount');
});

test.each([
  ['150', 150],
  ['$1,200', 1200],
  ['80.00', 80],
  [' 20 ', 20],
])('reads %s as whole dollars', (amount, dollars) => {
  const item: DraftItem = { ...RIDE, need: 'money', amount };
  const request = Request.parse(
    toRequest({ ...COMPLETE, items: [item] }, { ...FACTS, consent: true }),
  );
  expect(request.items[0]?.amount).toBe(dollars);
});

test('names the language in the person’s own words', () => {
  const answers = { ...COMPLETE, language: ANOTHER_LANGUAGE, languageName: ' Kʼicheʼ ' };
  expect(toRequest(answers, { ...FACTS, consent: true }).language).toBe('Kʼicheʼ');
});
