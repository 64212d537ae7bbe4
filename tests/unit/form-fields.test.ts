import { expect, test } from 'vitest';
import {
  FORM_FIELDS,
  itemField,
  readFormFields,
  writeFormFields,
} from '../../src/schema/form-fields.ts';
import {
  CONTACT_TIMES,
  CONTACT_WAYS,
  ITEM_SIDES,
  ITEM_WHENS,
  needsPhone,
  Request,
  REQUEST_VERSION,
} from '../../src/schema/request.ts';
import fc from '../fast-check.ts';

const text = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', maxLength })
    .map((written) => written.replace(/\r/g, '').trim().slice(0, maxLength));
const skippable = (maxLength: number) =>
  fc.option(text(maxLength).filter(Boolean), { nil: undefined });
const phone = fc.constantFrom('413 555 0142', '(413) 555-0142', '+1 413.555.0142');
const email = fc.constantFrom('ana@example.org', 'a+b@c.example');
const isoDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const item = fc
  .record({
    side: fc.constantFrom(...ITEM_SIDES),
    need: fc.constantFrom('rides', 'food', 'other', 'money'),
    details: text(200),
    when: fc.constantFrom(...ITEM_WHENS),
    day: fc.option(isoDay, { nil: undefined }),
    town: text(40),
    amount: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }),
  })
  .map((drawn) => ({
    ...drawn,
    day: drawn.when === 'day' ? (drawn.day ?? '2026-12-01') : drawn.day,
    branch: drawn.amount === undefined ? ('other' as const) : ('money' as const),
    facts: {},
  }));

const contact = fc
  .record({
    ways: fc.shuffledSubarray([...CONTACT_WAYS], { minLength: 1 }),
    phone,
    email,
    voicemail: fc.option(fc.boolean(), { nil: undefined }),
    safeWords: skippable(60),
    instead: fc.option(fc.record({ name: text(40), how: text(40).filter(Boolean) }), {
      nil: undefined,
    }),
    times: fc.subarray([...CONTACT_TIMES]),
    neverTimes: skippable(60),
  })
  .map((drawn) => ({ ...drawn, othersHear: othersHear(drawn) }));

const request = fc.record({
  id: fc.uuid(),
  version: fc.constant(REQUEST_VERSION),
  network: fc.constant('hill-towns'),
  language: fc.constantFrom('en', 'es', 'Haitian Creole'),
  name: skippable(40),
  items: fc.array(item, { minLength: 1, maxLength: 20 }),
  contact,
  access: skippable(100),
  consent: fc.constant(true as const),
});

/** Without scripts nobody is asked what others may hear: the safe words, or nothing. */
function othersHear(drawn: {
  ways: string[];
  safeWords?: string | undefined;
}): Request['contact']['othersHear'] {
  if (drawn.safeWords !== undefined) return 'words';
  return needsPhone(drawn.ways) ? 'nothing' : undefined;
}

/** Without the keys whose value is undefined, as JSON has it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('every request that the plain form can say comes back from its fields as it was', () => {
  fc.assert(
    fc.property(request, (drawn) => {
      const sent = writeFormFields(drawn).toString();
      const read = readFormFields(new URLSearchParams(sent));
      expect(read).toEqual(plain(drawn));
      expect(Request.safeParse(read).success).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a form in any order of bytes is read without an error', () => {
  const name = fc.oneof(
    fc.constantFrom(
      ...Object.values(FORM_FIELDS),
      itemField('ask', 1, 'need'),
      'ask-0-need',
      'ask-1-',
      'offer-99999-need',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
      Request.safeParse(readFormFields(new URLSearchParams(pairs)));
    }),
  );
});

const read = (fields: string) => readFormFields(new URLSearchParams(fields)) as Request;

test('field names are the ones the form is built with', () => {
  expect(itemField('ask', 1, 'need')).toBe('ask-1-need');
  expect(itemField('offer', 12, 'amount')).toBe('offer-12-amount');
  expect(FORM_FIELDS).toMatchObject({
    pageLanguage: 'page_language',
    safeWords: 'safe_words',
    insteadName: 'instead_name',
    insteadHow: 'instead_how',
    honeypot: 'website',
  });
});

test('a slot without need and details is left out, whatever else it holds', () => {
  const { items } = read(
    'ask-1-need=&ask-1-details=++&ask-1-when=soon&ask-1-town=Adams&ask-2-need=food&offer-1-details=Soup',
  );
  expect(items.map(({ side, need, details }) => [side, need, details])).toEqual([
    ['ask', 'food', ''],
    ['offer', '', 'Soup'],
  ]);
});

test('slots keep the order of the page', () => {
  const { items } = read('offer-2-need=b&ask-3-need=c&offer-1-need=a&offer-2-town=Adams');
  expect(items.map(({ need, town }) => need + town)).toEqual(['bAdams', 'c', 'a']);
});

test('slot 0 and names that only look alike are no items', () => {
  expect(read('ask-0-need=a&ask-01-need=b&ask-1-needs=c&xask-1-need=d&ask-1-side=e').items).toEqual(
    [],
  );
});

test.each([
  ['150', 150],
  ['$1,200', 1200],
  ['1200.00', 1200],
  ['$ 75', 75],
])('the amount %j is %j dollars', (written, dollars) => {
  expect(
    read(`ask-1-need=money&ask-1-amount=${encodeURIComponent(written)}`).items[0]?.amount,
  ).toBe(dollars);
});

test.each(['12.50', '1,20', '-5', '1e3', 'fifty', '1.200'])(
  'the amount %j is refused, not guessed',
  (written) => {
    const parsed = Request.safeParse(
      read(`ask-1-need=money&ask-1-amount=${encodeURIComponent(written)}`),
    );
    expect(parsed.error?.issues.map(({ message }) => message)).toContain('amount');
  },
);

test('an empty amount is no amount, and line breaks of a text box become plain ones', () => {
  const [first] = read('ask-1-need=money&ask-1-amount=&ask-1-details=one%0D%0Atwo%0D%0A').items;
  expect(first).toMatchObject({ details: 'one\ntwo' });
  expect(first).not.toHaveProperty('amount');
});

test('an item is about money when it has an amount, whatever its need', () => {
  const { items } = read('ask-1-need=money&ask-2-need=food&ask-2-amount=20');
  expect(items.map(({ branch }) => branch)).toEqual(['other', 'money']);
  expect(items.map(({ facts }) => facts)).toEqual([{}, {}]);
});

test('others hear the safe words, or nothing where there is a number', () => {
  expect(read('ways=text&safe_words=It+is+Jo').contact).toMatchObject({
    othersHear: 'words',
    safeWords: 'It is Jo',
  });
  expect(read('ways=call&safe_words=').contact).toMatchObject({ othersHear: 'nothing' });
  expect(read('ways=navigator').contact).not.toHaveProperty('othersHear');
});

test('somebody to contact instead needs a way, not a name', () => {
  expect(read('instead_how=At+the+library').contact.instead).toEqual({
    name: '',
    how: 'At the library',
  });
  expect(read('instead_name=&instead_how=').contact).not.toHaveProperty('instead');
  const parsed = Request.safeParse(read('ways=navigator&instead_name=Bo'));
  expect(parsed.error?.issues.map(({ message }) => message)).toContain('instead');
});

test('consent is only "yes"; voicemail is yes, no or not said', () => {
  expect(read('consent=yes&voicemail=yes')).toMatchObject({
    consent: true,
    contact: { voicemail: true },
  });
  expect(read('consent=on&voicemail=no')).toMatchObject({
    consent: false,
    contact: { voicemail: false },
  });
  expect(read('').contact).not.toHaveProperty('voicemail');
});

test('the page language and the honeypot are no part of a request', () => {
  expect(Object.keys(read('page_language=es&website=x&submit=Send'))).toEqual(
    Object.keys(read('')),
  );
});
