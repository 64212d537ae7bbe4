import { describe, expect, test } from 'vitest';
import type { MessageStage } from '../../src/desk/follow/message.ts';
import { CONTACT_WAYS, OTHERS_HEAR } from '../../src/schema/request.ts';
import type { RequestContact } from '../../src/schema/request.ts';
import fc from '../fast-check.ts';
import { AGREED, ITEM, letterOf } from './desk-follow-letters.ts';
import { ASK, WAITING, written } from './desk-written-message.ts';

describe('a first message', () => {
  test('tells the person both things, and whoever else may read it nothing', () => {
    const message = written({
      othersHear: 'words',
      safeWords: 'It’s Jo, calling about the garden.',
    });
    expect(message.say).toBe(
      'Hello Ana, this is Rosa from Hill Towns. You asked for this: a ride, from Lee, to Pittsfield, ' +
        'Tuesday, November 24, 10 am. A neighbor offers this: rides, in Stockbridge, every week. Would that work for ' +
        'you? You can say no, and you need not say why. They do not get your name or number unless you both say yes.',
    );
    expect(message.text).toBe('It’s Jo, calling about the garden.');
    expect(message.ways.map(({ href }) => href)).toEqual([
      `sms:4135550142?body=${encodeURIComponent(message.text)}`,
      'tel:4135550142',
    ]);
  });

  test.each([
    ['words', 'It’s Jo', 'It’s Jo'],
    [undefined, 'It’s Jo', 'It’s Jo'],
    ['words', ' ', 'Please call me back.'],
    ['nothing', 'It’s Jo', 'Please call me back.'],
    [undefined, undefined, 'Please call me back.'],
  ] as const)(
    'where others may hear %s, with the words %s, the text is only that',
    (othersHear, safeWords, text) => {
      const contact = {
        ...(othersHear && { othersHear }),
        ...(safeWords !== undefined && { safeWords }),
      };
      expect(written(contact).text).toBe(text);
    },
  );

  test('is whole in writing only where anybody may hear anything', () => {
    const { text, say } = written({ othersHear: 'anything' });
    expect(text).toBe(say);
  });

  test('by mail asks for an answer, in a mail whose subject says nothing', () => {
    const { text, ways } = writtenByMail();
    expect(text).toBe('Please write back to me.');
    expect(ways).toEqual([
      {
        way: 'email',
        shown: 'ana+x@example.org',
        href: 'mailto:ana%2Bx@example.org?subject=Hello&body=Please%20write%20back%20to%20me.',
      },
    ]);
  });

  test('has no trick in it to turn the line around', () => {
    const { text, warnings } = written({
      othersHear: 'words',
      safeWords: 'It’s \u202eoJ\u0007\nhere',
    });
    expect(text).toBe('It’s ␦oJ␦ here');
    expect(JSON.stringify(warnings)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('is in the person’s language, or in the first one with a word about an interpreter', () => {
    const es = written({}, {}, { language: 'es' });
    expect(es.language).toBe('es');
    expect(es.say).toContain('que me lleven, desde Lee, a Pittsfield');
    expect(es.warnings.map(({ kind }) => kind)).not.toContain('interpreter');
    for (const language of ['Mam', 'constructor']) {
      const other = written({}, {}, { language });
      expect(other.language).toBe('en');
      expect(other.warnings).toContainEqual({ kind: 'interpreter', language });
    }
    expect(() => written({}, { firstLanguage: 'pt' }, { language: 'pt' })).toThrow('"pt"');
  });

  test('names no place but towns of the network, and no need that is not listed', () => {
    const items = [
      { ...ASK, need: 'secret', town: 'Main and Marked Street', facts: { to: ['4 Marked Road'] } },
    ];
    const { say } = written({}, {}, { items });
    expect(say).toContain('You asked for this: something else, Tuesday, November 24, 10 am.');
  });

  test('is about a thing that is there', () => {
    const letter = letterOf('ana');
    expect(() => written({}, { to: { letter, item: 7 } })).toThrow('no such thing');
  });
});

function writtenByMail() {
  const contact: RequestContact = { ways: ['email'], email: 'ana+x@example.org', times: [] };
  return written({}, {}, { contact });
}

describe('what to know before calling', () => {
  test('is said, the most dangerous first', () => {
    const { warnings } = written({
      neverTimes: 'after 5 pm',
      times: ['mornings'],
      othersHear: 'words',
      safeWords: 'It’s Jo',
    });
    expect(warnings).toEqual([
      { kind: 'never', times: 'after 5 pm' },
      { kind: 'only-words', words: 'It’s Jo' },
      { kind: 'no-voicemail' },
      { kind: 'times', times: ['mornings'] },
    ]);
  });

  test('voicemail is warned of unless they said yes, and only where they are called', () => {
    const kinds = (contact: Partial<RequestContact>) =>
      written(contact).warnings.map(({ kind }) => kind);
    expect(kinds({ voicemail: false })).toEqual(['say-nothing', 'no-voicemail']);
    expect(kinds({ voicemail: true })).toEqual(['say-nothing']);
    expect(kinds({ ways: ['text'], othersHear: 'anything' })).toEqual([]);
  });
});

describe('people who gave no number', () => {
  const contact: RequestContact = { ways: ['navigator'], times: [] };

  test('come by with their code, and nothing is sent', () => {
    const message = written({}, {}, { contact });
    expect(message).toMatchObject({ for: 'code', text: '', ways: [] });
    expect(message.warnings).toEqual([{ kind: 'by-code', code: 'MAPLE-ana' }]);
  });

  test.each([
    ['413 555 0163', ['tel:4135550163']],
    [
      'friend@example.org',
      [
        `mailto:friend@example.org?subject=Hello&body=${encodeURIComponent('Hello. I would like to reach someone you know. Please call me back.')}`,
      ],
    ],
    ['at the library, or 413 555 0163', []],
  ])('are asked through somebody else, who learns nothing: %s', (how, links) => {
    const instead = { name: 'Bo', how };
    const message = written({}, {}, { contact: { ...contact, instead } });
    expect(message.for).toBe('instead');
    expect(message.ways.map(({ href }) => href)).toEqual(links);
    expect(message.text).toBe(
      'Hello. I would like to reach someone you know. Please call me back.',
    );
    expect(message.say).toMatch(/^Hello\. Could you please ask Ana to get in touch with me\?/);
    expect(message.say).not.toMatch(/ride|Lee|Hill Towns/);
    expect(message.warnings).toEqual([{ kind: 'instead', name: 'Bo', how }]);
    const nameless = written({}, {}, { contact: { ...contact, instead }, name: '' });
    expect(nameless.say).toContain('say this code: MAPLE-ana?');
  });
});

describe('after both said yes', () => {
  const both = (share: Extract<MessageStage, { kind: 'both-yes' }>['share'], change = {}) =>
    written(
      { othersHear: 'nothing' },
      { pair: AGREED, stage: { kind: 'both-yes', share }, ...change },
    );

  test('a first name and one way are told, as far as they were ticked', () => {
    expect(both({ name: true, way: 'call' }).say).toContain(
      'Their first name is Luis. They said you may call them: 413 555 0187. Please give this to nobody else.',
    );
    const { say } = both({ name: false, way: 'email' });
    expect(say).toContain('luis@marked.example');
    expect(say).not.toMatch(/Luis|0187/);
  });

  test.each([undefined, 'text' as const])(
    'with %s, which they did not choose, the navigator passes words on',
    (way) => {
      const { say } = both({ name: false, way });
      expect(say).toContain('I pass on what each of you says.');
      expect(say).not.toMatch(/Luis|0187|marked/);
    },
  );

  test('it is told to the person alone, not in writing', () => {
    const { text, ways } = both({ name: true, way: 'call' });
    expect(text).toBe('Please call me back.');
    expect(ways.map(({ href }) => href).join()).not.toMatch(/Luis|0187/);
  });

  test('is asked whether it worked', () => {
    const message = written({}, { pair: AGREED, stage: { kind: 'did-it-work' } });
    expect(message.say).toContain(
      'You asked for this: a ride, from Lee, to Pittsfield, Tuesday, November 24, 10 am. Did it work?',
    );
  });

  test.each([undefined, WAITING])(
    'a pair of %o tells nothing, whatever was ticked, and says so',
    (pair) => {
      const message = both({ name: true, way: 'call' }, { pair });
      expect(message.say).not.toMatch(/Luis|0187/);
      expect(message.warnings[0]).toEqual({ kind: 'not-agreed' });
    },
  );
});

test('a sentence that ends with an hour ends with one dot', () => {
  for (const language of ['en', 'es'])
    expect(written({}, {}, { language }).say).toMatch(/10 (am|a\.m)\. \p{L}/u);
});

test('before both said yes no word of the other one is in a message, whoever they are', () => {
  const typed = fc.stringMatching(/^[a-z]{3,8}$/).map((word) => `${word} Marked`);
  const contact = fc.record({
    ways: fc.uniqueArray(fc.constantFrom(...CONTACT_WAYS), { minLength: 1 }),
    phone: fc.constantFrom('413 555 0187', '(413) 555-0187'),
    email: fc.constant('zoe@marked.example'),
    othersHear: fc.constantFrom(...OTHERS_HEAR),
    safeWords: typed,
    neverTimes: typed,
    instead: fc.record({ name: typed, how: typed }),
    times: fc.constant<RequestContact['times']>([]),
  });
  const end = fc.record({
    name: typed,
    takenBy: typed,
    access: typed,
    contact,
    language: fc.constantFrom('en', 'es', 'Mam'),
    items: fc
      .record({
        details: typed,
        town: typed,
        to: typed,
        side: fc.constantFrom('ask' as const, 'offer' as const),
      })
      .map(({ to, ...item }) => [{ ...ITEM, ...item, facts: { to: [to], hours: [to] } }]),
  });
  const own = fc.record({
    othersHear: fc.constantFrom(...OTHERS_HEAR),
    ways: fc.uniqueArray(fc.constantFrom(...CONTACT_WAYS), { minLength: 1 }),
  });
  const pair = fc.constantFrom(undefined, WAITING, { askSaid: 'no', offerSaid: 'yes' } as const);
  const stage = fc.constantFrom<MessageStage>(
    { kind: 'first' },
    { kind: 'did-it-work' },
    { kind: 'both-yes', share: { name: true, way: 'call' } },
    { kind: 'both-yes', share: { name: true, way: 'email' } },
  );
  fc.assert(
    fc.property(
      end,
      own,
      pair,
      stage,
      fc.constantFrom('ask' as const, 'offer' as const),
      (them, me, pair, stage, side) => {
        const other = { letter: letterOf('other', them), item: 0 };
        const message = JSON.stringify(
          written({ ...me, safeWords: 'It’s Jo' }, { other, pair, stage, side }),
        );
        expect(message).not.toMatch(/marked|555.?0187|5550187/i);
      },
    ),
  );
});

test('what may be left says nothing of what was asked unless anybody may hear it', () => {
  const way = fc.uniqueArray(fc.constantFrom(...CONTACT_WAYS), { minLength: 1 });
  fc.assert(
    fc.property(
      way,
      fc.constantFrom('words', 'nothing', undefined),
      fc.boolean(),
      fc.constantFrom('en', 'es'),
      (ways, othersHear, agreed, language) => {
        const stage: MessageStage = agreed
          ? { kind: 'both-yes', share: { name: true, way: 'call' } }
          : { kind: 'first' };
        const contact = {
          ways,
          safeWords: 'It’s Jo',
          email: 'ana@example.org',
          ...(othersHear && { othersHear }),
        };
        const { text, ways: links } = written(contact, { stage, pair: AGREED }, { language });
        const left = [text, ...links.map(({ href }) => decodeURIComponent(href))].join(' ');
        expect(left).not.toMatch(
          /ride|llev|Lee|Pittsfield|Stockbridge|Hill Towns|Rosa|Ana\b|Luis|0187/,
        );
      },
    ),
  );
});
