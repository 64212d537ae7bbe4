import { describe, expect, test } from 'vitest';
import { ANOTHER_LANGUAGE, newItem, noAnswers } from '../../src/draft/answers.ts';
import type { Answers, DraftItem } from '../../src/draft/answers.ts';
import { STOP_REASONS } from '../../src/delivery/adapter.ts';
import { describeItem } from '../../src/form/describe-item.ts';
import { coverNumber, describeReach } from '../../src/form/describe-reach.ts';
import { count, fill } from '../../src/words/fill.ts';
import {
  findItemErrors,
  findListErrors,
  findReachErrors,
  placeServiceErrors,
} from '../../src/form/find-errors.ts';
import { putOnList } from '../../src/form/put-on-list.ts';
import { readProps } from '../../src/form/read-props.ts';
import type { RequestFormProps } from '../../src/form/request-form-props.ts';
import { showDay, todayAt } from '../../src/form/show-time.ts';
import { toRequest } from '../../src/form/to-request.ts';
import { Request, REQUEST_ERRORS } from '../../src/schema/request.ts';
import { request as en } from '../../src/words/en/request.ts';
import { request as es } from '../../src/words/es/request.ts';

const ID = '0b9fb3a0-7b1f-4a63-9f55-2f1f0f3f8a11';
const TODAY = '2026-11-22';
const FACTS = { network: 'example', language: 'es' };
const RIDE: DraftItem = {
  ...newItem('ask', '1'),
  need: 'rides',
  when: 'day',
  day: '2026-11-24',
  town: 'Lee',
  details: 'To the clinic',
};
const COMPLETE: Answers = {
  ...noAnswers(ID),
  items: [RIDE],
  ways: ['text', 'call'],
  phone: '(413) 555-0142',
};

describe('toRequest', () => {
  test('makes complete answers into a request the schema takes', () => {
    const request = Request.parse(toRequest(COMPLETE, { ...FACTS, consent: true }));
    expect(request).toMatchObject({ id: ID, language: 'es', network: 'example' });
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
});

describe('findItemErrors', () => {
  test('finds nothing wrong with a finished item', () => {
    expect(findItemErrors(RIDE, TODAY)).toEqual([]);
  });

  test('asks for a need and a time first', () => {
    expect(findItemErrors(newItem('ask', '1'), TODAY)).toEqual([
      { field: 'item-need', error: 'need' },
      { field: 'item-when', error: 'when' },
    ]);
  });

  test.each(['', '2026-11-21', '24 November'])('does not take "%s" as a day to come', (day) => {
    expect(findItemErrors({ ...RIDE, day }, TODAY)).toEqual([{ field: 'item-day', error: 'day' }]);
  });

  test('takes today', () => {
    expect(findItemErrors({ ...RIDE, day: TODAY }, TODAY)).toEqual([]);
  });

  test.each(['about 50', '12.50', '0', '-5'])('does not take "%s" as dollars', (amount) => {
    expect(findItemErrors({ ...RIDE, need: 'money', amount }, TODAY)).toEqual([
      { field: 'item-amount', error: 'amount' },
    ]);
  });

  test('counts the letters that are too many', () => {
    expect(findItemErrors({ ...RIDE, details: 'x'.repeat(2003) }, TODAY)).toEqual([
      { field: 'item-details', error: 'tooLong', letters: 3 },
    ]);
  });
});

describe('findListErrors', () => {
  test('wants at least one thing on the list', () => {
    expect(findListErrors(noAnswers(ID), TODAY)).toEqual([
      { field: 'list-ask', error: 'nothingListed' },
    ]);
  });

  test('does not let an unfinished item be left behind', () => {
    const open = { ...newItem('offer', '2'), details: 'My truck' };
    expect(findListErrors({ ...COMPLETE, open }, TODAY).map(({ field }) => field)).toContain(
      'item-need',
    );
  });

  test('notices a day that has passed since it was written', () => {
    expect(findListErrors(COMPLETE, '2026-12-01')).toEqual([{ field: 'change-1', error: 'day' }]);
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

describe('what a person reads back', () => {
  test('an item, in English and Spanish', () => {
    expect(describeItem(RIDE, propsIn('en'))).toMatchObject({
      title: 'A ride',
      text: 'Tuesday, November 24. Town: Lee. To the clinic.',
    });
    expect(describeItem(RIDE, propsIn('es')).text).toBe(
      'Martes, 24 de noviembre. Pueblo: Lee. To the clinic.',
    );
  });

  test('who gives and who gets money', () => {
    const money: DraftItem = {
      ...RIDE,
      need: 'money',
      when: 'soon',
      amount: '$50',
      town: '',
      details: '',
    };
    expect(describeItem(money, propsIn('en')).text).toBe(
      'As soon as possible. About $50. You are asking for it.',
    );
    expect(describeItem({ ...money, side: 'offer', amount: '' }, propsIn('en')).text).toBe(
      'As soon as possible. You are giving money.',
    );
  });

  test('a need that the network no longer lists', () => {
    expect(describeItem({ ...RIDE, need: 'unicorns' }, propsIn('en')).title).toBe('Something else');
  });

  test('only the ways that would be sent', () => {
    const fields = describeReach({ ...COMPLETE, ways: ['email'] }, propsIn('en')).map(
      ({ field }) => field,
    );
    expect(fields).toEqual(['name', 'ways', 'email', 'times', 'neverTimes', 'access', 'language']);
  });

  test('a number with its end covered', () => {
    expect(coverNumber('(413) 555-0142')).toBe('(413) 555-••••');
    expect(coverNumber('12')).toBe('••');
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

function propsIn(language: 'en' | 'es'): RequestFormProps {
  return {
    words: language === 'en' ? en : es,
    language,
    languages: [
      { code: 'en', label: 'English' },
      { code: 'es', label: 'Español' },
    ],
    needs: [
      { id: 'rides', ask: 'A ride', offer: 'A ride', svg: '' },
      { id: 'money', ask: 'Money for a bill', offer: 'Money for a neighbor', svg: '' },
    ],
    towns: ['Lee', 'Otis'],
    network: { id: 'example', name: 'Example', demo: true },
    lines: [],
    delivery: { kind: 'inbox', address: '/v1/requests' },
  };
}

function namesIn(words: Words | string, path = ''): string[] {
  if (typeof words === 'string') {
    return [...words.matchAll(/\{\w+\}/g)].map(([name]) => `${path} ${name}`).sort();
  }
  return Object.entries(words).flatMap(([key, value]) => namesIn(value, `${path}.${key}`));
}

/** Words as data: sentences, or more words under a name or in a row. */
type Words = { [name: string]: Words | string } | Words[];
