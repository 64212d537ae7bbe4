import { describe, expect, test } from 'vitest';
import { ANOTHER_LANGUAGE, DraftItem, newItem, noAnswers } from '../../src/draft/answers.ts';
import type { Answers } from '../../src/draft/answers.ts';
import { STOP_REASONS } from '../../src/delivery/adapter.ts';
import { count, fill } from '../../src/words/fill.ts';
import {
  findItemErrors,
  findListErrors,
  findReachErrors,
  placeServiceErrors,
} from '../../src/form/check/find-errors.ts';
import { putOnList } from '../../src/form/items/put-on-list.ts';
import { readProps } from '../../src/form/read-props.ts';
import { showDay, todayAt } from '../../src/form/fields/show-time.ts';
import { requestFacts } from '../../src/form/check/to-request.ts';
import { REQUEST_ERRORS } from '../../src/schema/request.ts';
import { request as en } from '../../src/words/en/request.ts';
import { request as es } from '../../src/words/es/request.ts';
import { COMPLETE, propsIn, RIDE } from './form-props.ts';

const TODAY = '2026-11-22';
const FACTS = requestFacts(propsIn('es'));

describe('findItemErrors', () => {
  test('finds nothing wrong with a finished item', () => {
    expect(findItemErrors(RIDE, TODAY, FACTS)).toEqual([]);
  });

  test('asks for a need first, and only for that', () => {
    expect(findItemErrors(newItem('ask', '1'), TODAY, FACTS)).toEqual([
      { field: 'item-need', error: 'need' },
    ]);
  });

  test('names every mistake at once, in the order of the questions', () => {
    const bare: DraftItem = { ...newItem('ask', '1'), need: 'rides', town: 'x'.repeat(203) };
    expect(findItemErrors(bare, TODAY, FACTS)).toEqual([
      { field: 'item-town', error: 'tooLong', letters: 3 },
      { field: 'item-fact-to', error: 'to' },
      { field: 'item-when', error: 'when' },
    ]);
  });

  test('wants to know where a ride goes, not where one that is offered goes', () => {
    const nowhere = { ...RIDE, facts: { to: [' '] } };
    expect(findItemErrors(nowhere, TODAY, FACTS)).toEqual([{ field: 'item-fact-to', error: 'to' }]);
    expect(findItemErrors({ ...nowhere, side: 'offer' }, TODAY, FACTS)).toEqual([]);
  });

  test('wants a time that a clock can show', () => {
    expect(findItemErrors({ ...RIDE, time: '25:00' }, TODAY, FACTS)).toEqual([
      { field: 'item-time', error: 'time' },
    ]);
  });

  test('counts the letters of an answer that are too many', () => {
    const item = { ...RIDE, facts: { to: ['x'.repeat(201)] } };
    expect(findItemErrors(item, TODAY, FACTS)).toEqual([
      { field: 'item-fact-to', error: 'tooLong', letters: 1 },
    ]);
  });

  test.each(['', '2026-11-21', '24 November'])('does not take "%s" as a day to come', (day) => {
    expect(findItemErrors({ ...RIDE, day }, TODAY, FACTS)).toEqual([
      { field: 'item-day', error: 'day' },
    ]);
  });

  test('takes today', () => {
    expect(findItemErrors({ ...RIDE, day: TODAY }, TODAY, FACTS)).toEqual([]);
  });

  test.each(['about 50', '12.50', '0', '-5'])('does not take "%s" as dollars', (amount) => {
    expect(findItemErrors({ ...RIDE, need: 'money', amount }, TODAY, FACTS)).toEqual([
      { field: 'item-amount', error: 'amount' },
    ]);
  });

  test('counts the letters that are too many', () => {
    expect(findItemErrors({ ...RIDE, details: 'x'.repeat(2003) }, TODAY, FACTS)).toEqual([
      { field: 'item-details', error: 'tooLong', letters: 3 },
    ]);
  });
});

describe('findListErrors', () => {
  test('wants at least one thing on the list', () => {
    expect(findListErrors(noAnswers(COMPLETE.id), TODAY, FACTS)).toEqual([
      { field: 'list-ask', error: 'nothingListed' },
    ]);
  });

  test('does not let an unfinished item be left behind', () => {
    const open = { ...newItem('offer', '2'), details: 'My truck' };
    expect(findListErrors({ ...COMPLETE, open }, TODAY, FACTS).map(({ field }) => field)).toContain(
      'item-need',
    );
  });

  test('notices a day that has passed since it was written', () => {
    expect(findListErrors(COMPLETE, '2026-12-01', FACTS)).toEqual([
      { field: 'change-1', error: 'day' },
    ]);
  });

  test('asks what is missing of an item from a page before the branches', () => {
    const older = { key: '1', side: 'ask', need: 'rides', when: 'any' };
    const items = [DraftItem.parse(older), DraftItem.parse({ ...older, key: '2', need: 'other' })];
    expect(findListErrors({ ...COMPLETE, items }, TODAY, FACTS)).toEqual([
      { field: 'change-1', error: 'to' },
    ]);
  });

  test('does not take more things than a request can hold', () => {
    const items = Array.from({ length: 21 }, (_, key) => ({ ...RIDE, key: String(key) }));
    expect(findListErrors({ ...COMPLETE, items }, TODAY, FACTS)).toEqual([
      { field: 'list-ask', error: 'tooManyItems' },
    ]);
  });
});

describe('findReachErrors', () => {
  const errorsOf = (change: Partial<Answers>) => findReachErrors({ ...COMPLETE, ...change }, FACTS);

  test('finds nothing wrong with a number for text and call', () => {
    expect(errorsOf({})).toEqual([]);
  });
  test('wants one way', () => {
    expect(errorsOf({ ways: [] })).toEqual([{ field: 'ways', error: 'noWay' }]);
  });
  test('wants a whole number', () => {
    expect(errorsOf({ phone: '413 555 01' })).toEqual([{ field: 'phone', error: 'phone' }]);
    expect(errorsOf({ phone: '' })).toEqual([{ field: 'phone', error: 'phone' }]);
  });
  test('wants an email address for email', () => {
    expect(errorsOf({ ways: ['email'], email: 'ana.example.org' })).toEqual([
      { field: 'email', error: 'email' },
    ]);
  });
  test('wants the name of another language where it is written', () => {
    expect(errorsOf({ language: ANOTHER_LANGUAGE })).toEqual([
      { field: 'languageName', error: 'language' },
    ]);
  });
  test('leaves the list to its own step', () => {
    expect(errorsOf({ items: [] })).toEqual([]);
  });
});

test('placeServiceErrors puts what the service found on the first step that has it', () => {
  const errors = [
    { path: 'consent', error: 'consent' },
    { path: 'contact.phone', error: 'phone' },
    { path: 'language', error: 'language' },
  ];
  expect(placeServiceErrors(errors)).toEqual({
    step: 'reach',
    errors: [
      { field: 'phone', error: 'phone' },
      { field: 'language', error: 'language' },
    ],
  });
});

describe('putOnList', () => {
  test('adds a new item at the end and closes it', () => {
    const offer = newItem('offer', '2');
    const { items, open } = putOnList({ ...COMPLETE, open: offer }, offer);
    expect(items.map(({ key }) => key)).toEqual(['1', '2']);
    expect(open).toBeNull();
  });
  test('puts a changed item in its old place', () => {
    const before = { ...COMPLETE, items: [RIDE, newItem('ask', '2')] };
    const { items } = putOnList(before, { ...RIDE, town: 'Otis' });
    expect(items.map(({ town }) => town)).toEqual(['Otis', '']);
  });
});

describe('words', () => {
  test('every mistake and every refusal has a sentence', () => {
    for (const words of [en, es]) {
      for (const error of REQUEST_ERRORS) expect(words.errors[error]).toMatch(/\w/);
      for (const reason of STOP_REASONS) expect(words.refused[reason]).toMatch(/\w/);
    }
  });

  test('English and Spanish fill in the same things', () => {
    expect(namesIn(es)).toEqual(namesIn(en));
  });

  test('are plain data that survives being written into the page', () => {
    expect(JSON.parse(JSON.stringify(en))).toEqual(en);
  });
});

test('fill leaves unknown names alone and puts text in as it is', () => {
  expect(fill('{a} and {b}', { a: '$&' })).toBe('$& and {b}');
});

test('count picks the plural of the language', () => {
  const forms = { one: '{count} cosa', other: '{count} cosas' };
  expect([1, 2].map((number) => count('es', forms, number))).toEqual(['1 cosa', '2 cosas']);
});

test('showDay answers nothing for what is not a day', () => {
  expect(showDay('soon', 'en')).toBe('');
});

test('todayAt is the day on the device’s own clock', () => {
  expect(todayAt(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
});

describe('readProps', () => {
  test('takes the props of a page', () => {
    const props = propsIn('es');
    expect(readProps(JSON.parse(JSON.stringify(props)))).toEqual(props);
  });
  test.each([null, 'text', {}, { language: 'es', words: {} }])(
    'takes nothing else: %j',
    (value) => {
      expect(readProps(value)).toBeUndefined();
    },
  );
});

function namesIn(words: object | string, path = ''): string[] {
  if (typeof words === 'string') {
    return [...words.matchAll(/\{\w+\}/g)].map(([name]) => `${path} ${name}`).sort();
  }
  return Object.entries(words).flatMap(([key, value]: [string, object | string]) =>
    namesIn(value, `${path}.${key}`),
  );
}
