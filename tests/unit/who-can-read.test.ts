import { describe, expect, test } from 'vitest';
import { CARRIERS, FACTS } from '../../src/delivery/facts.ts';
import { compareServices, describeService } from '../../src/form/handling/describe-service.ts';
import { plainPost } from '../../src/form/plain/plain-post.ts';
import type { FormSeal } from '../../src/form/request-form-props.ts';
import { whatHappens, whoCanRead } from '../../src/form/check/who-can-read.ts';
import type { Reading } from '../../src/form/check/who-can-read.ts';
import type { FormService } from '../../src/schema/form-service.ts';
import { FORM_SERVICES } from '../../src/schema/vocabulary.ts';
import { handling as en } from '../../src/words/en/handling.ts';
import { handling as es } from '../../src/words/es/handling.ts';
import { propsIn } from './form-props.ts';

const address = 'https://forms.example/in';
const SERVICES: FormService[] = [
  { kind: 'inbox', address: '/v1/requests' },
  { kind: 'formspree', address },
  { kind: 'netlify', form: 'requests' },
  { kind: 'web3forms', address, access_key: 'web3-key' },
  { kind: 'basin', address },
  { kind: 'formspark', address },
  { kind: 'staticforms', address, api_key: 'static-key' },
  { kind: 'parse', address, application_id: 'app' },
  { kind: 'mailto', address: 'ask@example.org' },
];
const SEAL: FormSeal = { recipients: ['age1'], navigators: 3, recovery: true };
const LIVE = { id: 'example', name: 'Example', demo: false };

const reading = (changes: Partial<Reading>, language: 'en' | 'es' = 'en'): Reading => ({
  ...propsIn(language),
  network: LIVE,
  ...changes,
});
const said = (props: Reading) =>
  [...whatHappens(props), whoCanRead(props)].map((part) => JSON.stringify(part)).join(' ');

test('the list of services is whole', () => {
  expect(SERVICES.map(({ kind }) => kind)).toEqual([...FORM_SERVICES]);
});

describe.each(SERVICES)('with $kind', (delivery) => {
  test.each(['en', 'es'] as const)('every place in the sentences is filled (%s)', (language) => {
    for (const seal of [SEAL, { ...SEAL, navigators: 1, published: true }, undefined]) {
      for (const network of [LIVE, { ...LIVE, demo: true }]) {
        const props = reading({ delivery, seal, network }, language);
        expect(whatHappens(props)).toHaveLength(4);
        expect(said(props)).not.toMatch(/[{]\w+[}]|undefined|"text":"\s*"/);
      }
    }
  });

  test('says that it cannot read only when there are keys that few people hold', () => {
    expect(said(reading({ delivery, seal: SEAL }))).toMatch(/cannot open the letter.*Not even/);
    const open = [undefined, { ...SEAL, published: true }].map((seal) =>
      said(reading({ delivery, seal })),
    );
    for (const words of open) expect(words).not.toMatch(/cannot open|Not even|sees only/);
    expect(open[0]).toMatch(/not sealed/i);
    expect(open[1]).toMatch(/public.*nothing secret/is);
  });

  test('names the company that carries the letter', () => {
    const { name } = CARRIERS[delivery.kind];
    const words = said(reading({ delivery }));
    if (name && delivery.kind !== 'parse') expect(words).toContain(name);
    else expect(words).toContain('Example');
  });

  test.each([
    ['en', en],
    ['es', es],
  ] as const)('is described on the page (%s)', (language, words) => {
    for (const sealed of ['sealed', 'published', 'plain'] as const) {
      const told = describeService(delivery.kind, sealed, {
        words,
        language,
        network: 'Example',
        doneDays: 30,
      });
      const sentences = [...told.sees, ...told.keeps, ...told.limits];
      // Without keys nobody has a desk.
      expect(told.keeps.length).toBe(sealed === 'plain' ? 1 : 2);
      expect(sentences.filter((sentence) => !sentence || /[{}]|undefined/.test(sentence))).toEqual(
        [],
      );
      expect(told.sees.includes(words.sees.size)).toBe(sealed !== 'plain');
    }
  });
});

describe('the check before Send', () => {
  test('says whom it is sealed for, as the mock-up does', () => {
    expect(whoCanRead(reading({ seal: SEAL, requestsPage: '/requests/' }))).toEqual({
      keys: 3,
      strong: 'Sealed for 3 navigators.',
      text: 'Not even the form service can read it. A spare key, on paper, is for the day the others are lost.',
      more: [
        'It sees only when your letter came, and your internet address. Almost every letter is the same size.',
        'A neighbor who could help sees what you ask. They never see your name or number unless you say yes.',
      ],
      link: { text: 'How the seal works, and where it could fail', href: '/requests/' },
    });
  });

  test('counts one navigator as one, in both languages', () => {
    const one = { ...SEAL, navigators: 1, recovery: false };
    expect(whoCanRead(reading({ seal: one }))).toMatchObject({
      strong: 'Sealed for 1 navigator.',
      text: 'Not even the form service can read it.',
    });
    expect(whoCanRead(reading({ seal: one }, 'es')).strong).toBe('Sellado para 1 persona guía.');
    expect(whatHappens(reading({ seal: one })).at(-1)?.title).toBe('One navigator holds the key.');
    expect(whatHappens(reading({ seal: SEAL })).at(-1)?.title).toBe('3 navigators hold the keys.');
  });

  test('promises no navigator where none works', () => {
    const words = said(reading({ seal: SEAL, network: { ...LIVE, demo: true } }));
    expect(words).toContain('No navigator works here yet');
    expect(words).not.toContain('unless you say yes');
  });

  test('has no link when the network has no such page', () => {
    expect(whoCanRead(reading({ seal: SEAL }))).not.toHaveProperty('link');
  });
});

describe('how long our own service keeps a letter', () => {
  const kept = (keptDays: number | undefined, language: 'en' | 'es' = 'en') => {
    const describing = {
      words: { en, es }[language],
      language,
      network: 'Example',
      keptDays,
      doneDays: 30,
    };
    const rows = compareServices(describing).map(({ kind, cells }) => [kind, cells[3]?.[1]]);
    return [
      describeService('inbox', 'sealed', describing).keeps[0],
      Object.fromEntries(rows) as Record<string, string>,
    ] as const;
  };

  test('is said in days when the network has set them', () => {
    const [sentence, row] = kept(90);
    expect(sentence).toMatch(/^For 90 days after it came\. Then .* deletes it for good/);
    expect(row['inbox']).toBe('90 days, then deleted for good');
    expect(row['parse']).toBe('Until deleted');
    expect(kept(1)[0]).toMatch(/^For 1 day after/);
    expect(kept(90, 'es')[0]).toMatch(/^Por 90 días .* la borra automáticamente y para siempre/);
    expect(kept(1, 'es')[1]['inbox']).toBe('1 día; después se borra para siempre');
  });

  test('is said plainly when nothing deletes it', () => {
    expect(kept(undefined)[0]).toBe(
      'Until Example deletes it. The form service deletes nothing by itself.',
    );
    expect(kept(undefined)[1]['inbox']).toBe('Until deleted');
    expect(kept(undefined, 'es')[0]).toContain('no borra nada automáticamente');
  });
});

describe('how long a letter stays that navigators marked done', () => {
  const done = (kind: FormService['kind'], doneDays: number, language: 'en' | 'es' = 'en') =>
    describeService(kind, 'sealed', {
      words: { en, es }[language],
      language,
      network: 'Example',
      keptDays: 90,
      doneDays,
    }).keeps[1];

  test('is said in days, with where it is deleted', () => {
    expect(done('inbox', 30)).toMatch(/^Less when it is done\. 30 days .* from the form service/);
    expect(done('inbox', 1)).toMatch(/^Less when it is done\. 1 day after/);
    expect(done('formspree', 30)).toMatch(/ deletes nothing at the form service\.$/);
    expect(done('inbox', 30, 'es')).toMatch(/^Menos, si ya está terminada\. 30 días después/);
    expect(done('mailto', 1, 'es')).toContain('1 día después');
  });

  test('is not said where the form service deletes it before', () => {
    expect(done('inbox', 90)).toBeUndefined();
  });
});

describe('the comparison for organizers', () => {
  test('has a row for each service, with the same columns and an address to look it up', () => {
    const rows = compareServices({ words: en, language: 'en', network: 'Example', doneDays: 30 });
    expect(rows.map(({ kind }) => kind)).toEqual([...FORM_SERVICES]);
    const columns = rows.map(({ cells }) => cells.map(([heading]) => heading));
    expect(new Set(columns.map(String)).size).toBe(1);
    expect(
      rows.flatMap(({ cells }) => cells.filter(([, text]) => !text || /[{}]/.test(text))),
    ).toEqual([]);
    for (const { kind, documents } of rows) {
      if (kind === 'inbox') expect(documents).toBeUndefined();
      else expect(documents).toMatch(/^https:\/\//);
    }
    expect(FORM_SERVICES.filter((kind) => FACTS[kind].tried)).toEqual(['inbox', 'parse']);
  });
});

describe('the form without scripts', () => {
  test('is posted only where the network wants it and its service takes it', () => {
    const taking = SERVICES.filter((delivery) => plainPost({ delivery, plainForm: true }));
    expect(taking.map(({ kind }) => kind)).toEqual(
      FORM_SERVICES.filter((kind) => kind !== 'parse' && kind !== 'mailto'),
    );
    for (const delivery of SERVICES)
      expect(plainPost({ delivery, plainForm: false })).toBeUndefined();
  });

  test('brings what each service needs to know', () => {
    const posts = SERVICES.map((delivery) => plainPost({ delivery, plainForm: true }));
    expect(posts.slice(0, 4)).toEqual([
      { action: '/v1/requests', honeypot: 'website', own: {} },
      { action: address, honeypot: '_gotcha', own: {} },
      {
        action: '/',
        honeypot: 'bot-field',
        own: { 'form-name': 'requests-plain' },
        netlify: 'requests-plain',
      },
      { action: address, honeypot: 'botcheck', own: { access_key: 'web3-key' } },
    ]);
    expect(posts[6]).toEqual({
      action: address,
      honeypot: 'honeypot',
      own: { apiKey: 'static-key' },
    });
  });
});
