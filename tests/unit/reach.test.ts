import { describe, expect, test } from 'vitest';
import { ANOTHER_LANGUAGE, Answers, noAnswers } from '../../src/draft/answers.ts';
import { coverNumber, describeReach } from '../../src/form/reach/describe-reach.ts';
import { findReachErrors } from '../../src/form/check/find-errors.ts';
import { othersHearOf } from '../../src/form/reach/others-hear.ts';
import type { RequestFormProps } from '../../src/form/request-form-props.ts';
import { toRequest } from '../../src/form/check/to-request.ts';
import type { RequestFacts } from '../../src/form/check/to-request.ts';
import { CONTACT_WAYS } from '../../src/schema/request.ts';
import { request as en } from '../../src/words/en/request.ts';
import { request as es } from '../../src/words/es/request.ts';
import fc from '../fast-check.ts';

const ANSWERS: Answers = {
  ...noAnswers('0b9fb3a0-7b1f-4a63-9f55-2f1f0f3f8a11'),
  ways: ['text', 'call'],
  phone: '413-555-0142',
};

const FACTS: RequestFacts = { network: 'example', language: 'en', branchOf: () => 'other' };
const LONG = 'x'.repeat(5000);

describe('what others may hear', () => {
  test('is nothing until something is said', () => {
    expect(othersHearOf(noAnswers('a'))).toBe('nothing');
    expect(othersHearOf({ othersHear: '', safeWords: ' ' })).toBe('nothing');
  });

  test('is the words of a draft from before the question', () => {
    const older = Answers.parse({ id: 'a', ways: ['call'], safeWords: 'It is Jo' });
    expect(othersHearOf(older)).toBe('words');
  });

  test.each(['nothing', 'words', 'anything'] as const)('is "%s" when so chosen', (othersHear) => {
    expect(othersHearOf({ othersHear, safeWords: 'It is Jo' })).toBe(othersHear);
    expect(othersHearOf({ othersHear, safeWords: '' })).toBe(othersHear);
  });
});

describe('describeReach', () => {
  const FULL: Answers = {
    ...ANSWERS,
    forSomeone: 'yes',
    takenBy: 'Lee Library',
    name: 'Ana',
    ways: ['call', 'text', 'navigator'],
    voicemail: 'no',
    othersHear: 'words',
    safeWords: ' It’s Jo ',
    insteadName: 'Bo',
    insteadHow: '413 555 0199',
    times: ['mornings', 'evenings'],
    neverTimes: 'After 9 pm',
    access: 'Relay calls',
    language: 'es',
  };

  test('reads every answer back, in English', () => {
    expect(told(FULL, 'en')).toMatchInlineSnapshot(`
      "takenBy | Filled in by: Lee Library
      name | Call me: Ana
      ways | Ways: Call, then text, then through a navigator or a group I trust
      phone | Phone: 413-555-0142
      voicemail | Voicemail: No. Hang up and try again
      safeWords | Safe words: “It’s Jo”
      insteadName | Or contact: Bo: 413 555 0199
      times | Good times: Mornings, evenings
      neverTimes | Never: After 9 pm
      access | Easier: Relay calls
      language | Language: Español"
    `);
  });

  test('reads every answer back, in Spanish', () => {
    expect(told(FULL, 'es')).toMatchInlineSnapshot(`
      "takenBy | Lo llenó: Lee Library
      name | Me llaman: Ana
      ways | Por: Llamada, luego mensaje de texto y luego por medio de una persona guía o un grupo de confianza
      phone | Teléfono: 413-555-0142
      voicemail | Mensaje de voz: No. Cuelguen e intenten de nuevo
      safeWords | Qué decir: «It’s Jo»
      insteadName | O contactar a: Bo: 413 555 0199
      times | Buenas horas: En la mañana y en la noche
      neverTimes | Nunca: After 9 pm
      access | Más fácil con: Relay calls
      language | Idioma: Español"
    `);
  });

  test('joins the ways in the order to try them', () => {
    expect(textOf('ways', ANSWERS)).toBe('Text, then call');
    expect(textOf('ways', { ...ANSWERS, ways: ['call', 'text'] })).toBe('Call, then text');
    expect(textOf('ways', { ...ANSWERS, ways: ['email'] })).toBe('Email');
    expect(textOf('ways', { ...ANSWERS, ways: [] })).toBe('Not given');
  });

  test('says what others may hear, where it can be changed', () => {
    const heard = (change: Partial<Answers>) => {
      const fact = factsOf({ ...ANSWERS, ...change }).find(({ label }) => label === 'Safe words');
      return fact && [fact.field, fact.text];
    };
    expect(heard({})).toEqual(['othersHear', 'Nothing. Ask for me, then hang up']);
    expect(heard({ othersHear: 'anything' })).toEqual(['othersHear', 'Anything is fine']);
    expect(heard({ safeWords: 'It’s Jo' })).toEqual(['safeWords', '“It’s Jo”']);
    expect(heard({ othersHear: 'words' })).toEqual(['safeWords', 'Not given']);
    expect(heard({ othersHear: 'nothing', safeWords: 'It’s Jo' })).toEqual([
      'othersHear',
      'Nothing. Ask for me, then hang up',
    ]);
  });

  test('leaves out what belongs to ways that are not chosen', () => {
    const fields = factsOf({
      ...FULL,
      forSomeone: '',
      insteadName: ' ',
      insteadHow: '',
      ways: ['email'],
    }).map(({ field }) => field);
    expect(fields).toEqual(['name', 'ways', 'email', 'times', 'neverTimes', 'access', 'language']);
  });

  test('asks to cover numbers, and nothing else', () => {
    const covered = (change: Partial<Answers>) =>
      factsOf({ ...FULL, ...change })
        .filter(({ secret }) => secret)
        .map(({ field }) => field);
    expect(covered({})).toEqual(['phone', 'insteadName']);
    expect(covered({ insteadHow: 'At 12 Main Street, Lee' })).toEqual(['phone']);
    expect(covered({ ways: ['navigator'], insteadHow: 'bo@example.org' })).toEqual([]);
  });

  test('names a language in the person’s own words', () => {
    const answers = { ...ANSWERS, language: ANOTHER_LANGUAGE, languageName: ' Kʼicheʼ ' };
    expect(textOf('language', answers)).toBe('Kʼicheʼ');
    expect(textOf('language', ANSWERS)).toBe('English');
  });

  test('says one fact of each field', () => {
    const answers = fc.record({
      ways: fc.shuffledSubarray([...CONTACT_WAYS]),
      othersHear: fc.constantFrom('' as const, 'nothing' as const, 'words' as const),
      safeWords: fc.string(),
      insteadName: fc.string(),
      insteadHow: fc.string(),
      name: fc.string(),
    });
    fc.assert(
      fc.property(answers, (change) => {
        const facts = factsOf({ ...ANSWERS, ...change });
        expect(new Set(facts.map(({ field }) => field)).size).toBe(facts.length);
        expect(facts.filter(({ text }) => text.trim() === '')).toEqual([]);
      }),
    );
  });
});

describe('what is sent and what is wrong', () => {
  const sent = (change: Partial<Answers>) =>
    toRequest({ ...ANSWERS, ...change }, { ...FACTS, consent: true });
  const wrong = (change: Partial<Answers>) =>
    findReachErrors({ ...ANSWERS, ...change }, FACTS).map(({ field, error }) => [field, error]);

  test('sends the ways in their order, and what others may hear', () => {
    expect(sent({ ways: ['call', 'text'] }).contact).toMatchObject({
      ways: ['call', 'text'],
      othersHear: 'nothing',
    });
  });

  test('sends the safe words of an older draft as the only words', () => {
    expect(sent({ safeWords: ' It is Jo ' }).contact).toMatchObject({
      othersHear: 'words',
      safeWords: 'It is Jo',
    });
  });

  test('does not send safe words that were unchosen, nor any without a number', () => {
    const unchosen = sent({ othersHear: 'anything', safeWords: 'It is Jo' });
    expect(unchosen.contact).not.toHaveProperty('safeWords');
    const byMail = sent({ ways: ['navigator'], othersHear: 'words', safeWords: 'It is Jo' });
    expect(byMail.contact).toEqual({ ways: ['navigator'], times: [] });
  });

  test('wants the words when only those may be said', () => {
    expect(wrong({ othersHear: 'words' })).toEqual([['safeWords', 'safeWords']]);
    expect(wrong({ othersHear: 'words', safeWords: ' ' })).toEqual([['safeWords', 'safeWords']]);
    expect(wrong({ othersHear: 'words', safeWords: 'It is Jo' })).toEqual([]);
  });

  test('wants to know how to reach somebody else once there is a name, never a name', () => {
    expect(wrong({ insteadName: 'Bo' })).toEqual([['insteadHow', 'instead']]);
    expect(wrong({ insteadHow: 'At the library in Lee' })).toEqual([]);
    expect(sent({ insteadName: ' ', insteadHow: '' }).contact).not.toHaveProperty('instead');
  });

  test('names mistakes in the order of the page', () => {
    const fields = wrong({
      forSomeone: 'yes',
      takenBy: LONG,
      name: LONG,
      ways: ['email', 'call'],
      phone: '413',
      othersHear: 'words',
      insteadName: LONG,
      neverTimes: LONG,
      access: LONG,
    }).map(([field]) => field);
    expect(fields).toEqual([
      'takenBy',
      'name',
      'phone',
      'email',
      'safeWords',
      'insteadName',
      'insteadHow',
      'neverTimes',
      'access',
    ]);
  });
});

describe('coverNumber', () => {
  test('covers the last four digits, however the number is written', () => {
    expect(coverNumber('413-555-0142')).toBe('413-555-••••');
    expect(coverNumber('(413) 555 01 42')).toBe('(413) 555 •• ••');
    expect(coverNumber('12')).toBe('••');
    expect(coverNumber('Bo: 413 555 0199, the shop')).toBe('Bo: 413 555 ••••, the shop');
  });

  test('never shows the last four digits and never changes the rest', () => {
    const number = fc.string({
      unit: fc.constantFrom('0', '1', '2', '5', '9', ' ', '(', ')', '.', '-', '+'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(number, (text) => {
        const digits = text.replace(/\D/g, '');
        const shown = coverNumber(text);
        expect(shown.length).toBe(text.length);
        expect(shown.replace(/\D/g, '')).toBe(digits.slice(0, -4));
        expect(shown.replaceAll('•', '')).toBe(without(text, 4));
      }),
    );
  });
});

/** The text without its last digits. */
function without(text: string, digits: number): string {
  return digits === 0 ? text : without(text.replace(/\d(?=\D*$)/, ''), digits - 1);
}

function told(answers: Answers, language: 'en' | 'es'): string {
  return describeReach(answers, propsIn(language))
    .map(({ field, label, text }) => `${field} | ${label}: ${text}`)
    .join('\n');
}

function factsOf(answers: Answers): ReturnType<typeof describeReach> {
  return describeReach(answers, propsIn('en'));
}

function textOf(field: string, answers: Answers): string | undefined {
  return factsOf(answers).find((fact) => fact.field === field)?.text;
}

function propsIn(language: 'en' | 'es'): RequestFormProps {
  return {
    words: language === 'en' ? en : es,
    language,
    languages: [
      { code: 'en', label: 'English' },
      { code: 'es', label: 'Español' },
    ],
    needs: [],
    towns: [],
    network: { id: 'example', name: 'Example', demo: true },
    lines: [],
    answers: [],
    delivery: { kind: 'inbox', address: 'http://localhost:4999/' },
    plainForm: false,
    leavePage: '/leave/',
    leavesTo: 'weather',
  };
}
