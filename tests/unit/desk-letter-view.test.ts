import { expect, test } from 'vitest';
import { navigatorQuestions } from '../../src/desk/build/navigator-questions.ts';
import { joinTyped, moveCaret } from '../../src/desk/page/letter/keep-typing.ts';
import { readNumber } from '../../src/desk/page/letter/read-number.ts';
import { sayItem } from '../../src/desk/page/letter/say-item.ts';
import { sayLogLine } from '../../src/desk/page/letter/say-log.ts';
import { sayReach } from '../../src/desk/page/letter/say-reach.ts';
import { saySaved } from '../../src/desk/page/letter/say-saved.ts';
import { saySpoken } from '../../src/desk/page/letter/say-spoken.ts';
import type { Request, RequestItem } from '../../src/schema/request.ts';
import { desk as english } from '../../src/words/en/desk.ts';
import fc from '../fast-check.ts';
import { DRIVE, EN, ES, RIDE } from './desk-view-world.ts';

test('an item is read back with the answer that names it in its title', () => {
  expect(sayItem(RIDE, EN)).toEqual({
    title: 'A ride to Pittsfield',
    text: 'Tuesday, November 24. Be there by 10 am. From Lee. Room for a walker.',
    details: ['Marked first line', 'second'],
    svg: '<svg></svg>',
  });
  expect(sayItem({ ...DRIVE, town: '' }, EN).text).toBe('Every week. No town given.');
  expect(sayItem({ ...RIDE, need: 'gone', facts: {} }, EN).title).toBe('Something else');
});

test('what the form says with "me" and "I" is read from the navigator’s side', () => {
  const { questions, words } = EN;
  const props = { ...EN, questions: navigatorQuestions(questions, words.letter.answers) };
  const groceries: RequestItem = { ...RIDE, branch: 'groceries', need: 'food', when: 'any' };
  const said = (
    side: 'ask' | 'offer',
    branch: RequestItem['branch'],
    facts: RequestItem['facts'],
  ) => sayItem({ ...groceries, side, branch, facts }, props);
  expect(said('ask', 'groceries', { bring: ['bring'] }).title).toBe('Groceries, brought to them');
  expect(said('offer', 'groceries', { help: ['deliver'] }).text).toContain('Could bring it to');
  for (const asked of [
    navigatorQuestions(ES.questions, ES.words.letter.answers),
    props.questions,
  ]) {
    const { bring, help, role, papers, handover } = asked;
    const read = [bring, help, role, papers, handover].map((each) => [each.short, each.read]);
    expect(JSON.stringify(read)).not.toMatch(/\b(I|me|my|soy|puedo|tengo|acompaño|interpreto)\b/i);
  }
});

test('money says who gets it', () => {
  const money: RequestItem = { ...RIDE, branch: 'money', when: 'any', amount: 1200, facts: {} };
  expect(sayItem(money, EN).text).toContain('Asks for about $1,200.');
  expect(sayItem({ ...money, side: 'offer' }, EN).text).toContain('Gives about $1,200.');
});

test('words of a neighbor cannot turn the words around them', () => {
  const said = sayItem({ ...RIDE, town: 'Lee\u202e', details: 'a\u202eb' }, EN);
  expect(said.text).toContain('Lee␦');
  expect(said.details).toEqual(['a␦b']);
});

test('a language is named by its code, and left as it was written otherwise', () => {
  expect(saySpoken('en', 'es')).toBe('Spanish');
  expect(saySpoken('es', 'pt-BR')).toMatch(/^Portugués/);
  expect(saySpoken('en', 'Mixteco bajo')).toBe('Mixteco bajo');
});

const rowsOf = (contact: Partial<Request['contact']>, name?: string) =>
  sayReach(
    {
      contact: { ways: ['call'], phone: '(413) 555-0142', times: [], ...contact },
      ...(name === undefined ? {} : { name }),
    },
    'MAPLE-4127',
    { words: english.letter, language: 'en' },
  );
const rowOf = (kind: string, ...about: Parameters<typeof rowsOf>) =>
  rowsOf(...about).find((row) => row.kind === kind);

test('ways stand in their order and the number behind a button', () => {
  const row = rowOf('how', { ways: ['text', 'call', 'email'], email: 'marked@example.org' });
  expect(row?.text).toBe('Text, then call, then email.');
  expect(JSON.stringify([row?.text, row?.hint])).not.toContain('555');
  expect(row?.secrets).toEqual([
    {
      show: 'Show the number',
      links: [
        { text: 'Text (413) 555-0142', href: 'sms:4135550142' },
        { text: 'Call (413) 555-0142', href: 'tel:4135550142' },
      ],
    },
    {
      show: 'Show the email',
      links: [{ text: 'marked@example.org', href: 'mailto:marked@example.org' }],
    },
  ]);
});

test('an email address can add nothing to the mail', () => {
  const row = rowOf('how', { ways: ['email'], email: 'marked@example.org?bcc=x@example.org' });
  expect(row?.secrets?.[0]?.links[0]?.href).toBe('mailto:marked@example.org%3Fbcc%3Dx@example.org');
});

test('who gave no number is reached by the code', () => {
  const rows = sayReach({ contact: { ways: ['navigator'], times: [] } }, 'MAPLE-4127', {
    words: english.letter,
    language: 'en',
  });
  expect(rows.map(({ kind }) => kind)).toEqual(['how']);
  expect(rows[0]?.hint).toContain('MAPLE-4127');
});

test('times never to try stand apart and loud', () => {
  expect(rowOf('when', {})).toBeUndefined();
  expect(rowOf('when', { times: ['mornings'], neverTimes: 'after 5 pm' })).toMatchObject({
    text: 'Mornings.',
    loud: 'Never: after 5 pm',
  });
});

test.each([
  [{ othersHear: 'anything' }, 'Anything is fine, also if somebody else answers.'],
  [{ othersHear: 'words', safeWords: 'It’s Marked Jo' }, '“It’s Marked Jo”'],
  [{ safeWords: 'It’s Marked Jo' }, '“It’s Marked Jo”'],
  [{ othersHear: 'nothing', safeWords: 'left over' }, 'Nothing. Ask for Ana, then hang up.'],
  [{}, 'Nothing. Ask for Ana, then hang up.'],
] as const)('what may be said: %o', (contact, text) => {
  expect(rowOf('say', contact, 'Ana')?.text).toBe(text);
});

test('without a name nothing is said by name, and without a yes no voicemail is left', () => {
  expect(rowOf('say', {})?.text).not.toContain('{');
  expect(rowOf('voicemail', {})?.text).toBe('No. Hang up and try again');
  expect(rowOf('voicemail', { voicemail: true })?.text).toBe('Yes');
});

test('a number of somebody to ask instead is covered', () => {
  expect(rowOf('instead', { instead: { name: 'Marked Lou', how: '413 555 0199' } })).toMatchObject({
    text: 'Marked Lou',
    secrets: [{ links: [{ text: '413 555 0199' }] }],
  });
  expect(rowOf('instead', { instead: { name: '', how: 'at the library' } })?.text).toBe(
    'Somebody they trust: at the library',
  );
});

test('numbers are read with their signs, and nothing else is a number', () => {
  expect(['12', '$1,200', '', 'many', '-1'].map(readNumber)).toEqual([
    12,
    1200,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a log line says what was done, by whom and when, in the zone of the network', () => {
  const view = {
    words: english.letter,
    language: 'en',
    zone: 'America/New_York',
    codeIn: () => 'OAK-1234',
  };
  const line = (did: Parameters<typeof sayLogLine>[0]['did']) =>
    sayLogLine({ at: '2026-11-23T03:00:00Z', by: 'Marked Jo', did }, view);
  expect([
    line({ kind: 'status', to: 'contacted' }),
    line({ kind: 'held', by: '' }),
    line({ kind: 'held', by: 'Marked Sam' }),
    line({ kind: 'spam', is: true }),
    line({ kind: 'paired', pair: 'x' }),
    line({ kind: 'said', pair: 'x', side: 'ask', answer: 'yes' }),
    line({ kind: 'outcome', pair: 'x', outcome: 'did-not' }),
    line({ kind: 'due', day: '2026-12-01' }),
    line({ kind: 'due', day: '' }),
    line({ kind: 'sheet', codes: 2 }),
  ]).toMatchInlineSnapshot(`
    [
      "Marked contacted · Marked Jo · Sunday, November 22",
      "Nobody answers it any more · Marked Jo · Sunday, November 22",
      "Marked Sam answers it · Marked Jo · Sunday, November 22",
      "Marked as a test or spam · Marked Jo · Sunday, November 22",
      "Paired with OAK-1234 · Marked Jo · Sunday, November 22",
      "Who asks said yes · Marked Jo · Sunday, November 22",
      "It did not work · Marked Jo · Sunday, November 22",
      "To look at again on Tuesday, December 1 · Marked Jo · Sunday, November 22",
      "No day to look at it again · Marked Jo · Sunday, November 22",
      "2 entries on the sheet · Marked Jo · Sunday, November 22",
    ]
  `);
});

test('what is typed and what others write meanwhile are both kept', { retry: 0 }, () => {
  expect(joinTyped('Text Monday', 'Text Monday morning', 'Call: Text Monday')).toBe(
    'Call: Text Monday morning',
  );
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
  fc.assert(
    fc.property(words, words, words, fc.nat(12), fc.nat(12), (base, mine, theirs, at, other) => {
      const put = (text: string, place: number, more: string) => {
        const from = Math.min(place, text.length);
        return text.slice(0, from) + more + text.slice(from);
      };
      const [typed, current] = [put(base, at, `<${mine}>`), put(base, other, `[${theirs}]`)];
      const joined = joinTyped(base, typed, current);
      expect(joined).toContain(`<${mine}>`);
      expect(joined.replace(`<${mine}>`, '')).toBe(current);
    }),
  );
});

test('replacing words takes away no word of somebody else', { retry: 0 }, () => {
  expect(joinTyped('one two three', 'one 2 three', 'one two three four')).toBe('one 2 three four');
  expect(joinTyped('one two three', 'one three', 'one two and a half three')).toContain(
    'and a half',
  );
});

test('the caret stays between the same letters', () => {
  expect(moveCaret('abc', 'xxabc', 2)).toBe(4);
  expect(moveCaret('abc', 'abcxx', 2)).toBe(2);
  expect(moveCaret('abc', 'c', 1)).toBe(0);
});

test('it never says more of where words are kept than is true', () => {
  const seal = {
    navigators: ['Marked A', 'Marked B', 'Marked C'].map((name) => ({ name, key: '' })),
    recipients: [],
  };
  const said = (more: Partial<Parameters<typeof saySaved>[0]>) =>
    saySaved(
      { saving: 'saved', practice: false, sharing: { kind: 'shared', at: '' }, ...more },
      { ...EN, seal },
    );
  expect([
    said({}),
    said({ saving: 'saving' }),
    said({ saving: 'not-saved' }),
    said({ practice: true }),
    said({ sharing: { kind: 'asking' } }),
    said({ sharing: { kind: 'waiting', why: 'offline' } }),
    said({ sharing: { kind: 'none', unsent: true } }),
    said({ sharing: { kind: 'none', unsent: false } }),
  ]).toMatchInlineSnapshot(`
    [
      "Saved as a sealed note for 3 navigators.",
      "Saving…",
      "Not saved on this device. Keep this page open.",
      "Practice: nothing is kept or sent.",
      "Saved on this device. Sharing it now.",
      "Only on this device yet. It is shared as soon as that works.",
      "Only on this device. Give others the board as a file.",
      "Saved on this device.",
    ]
  `);
});
