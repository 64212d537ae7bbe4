import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STOP_REASONS } from '../../src/delivery/adapter.ts';
import { deliveryTo } from '../../src/delivery/delivery.ts';
import type { Delivery } from '../../src/delivery/delivery.ts';
import { FACTS } from '../../src/delivery/facts.ts';
import { HONEYPOTS } from '../../src/delivery/honeypots.ts';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { FORM_FIELDS } from '../../src/schema/form-fields.ts';
import type { FormService } from '../../src/schema/form-service.ts';
import type { PlainLetter, SealedLetter } from '../../src/schema/letter.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { openLetter } from '../../src/sealed/open-letter.ts';
import { fetchAsBrowser, openDeliveryServer, PAGE } from '../delivery-server.ts';
import type { DeliveryServer, Hosted } from '../delivery-server.ts';
import fc from '../fast-check.ts';
import { ANSWERS, EVERYWHERE } from './delivery-answers.ts';
import type { Recorded } from './delivery-answers.ts';
import { aRequest, aSealedLetter, makePlace, openAt, SETTINGS } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

type Posting = Extract<Delivery, { way: 'post' }>;
const KINDS = Object.keys(ANSWERS) as Posting['kind'][];
const HOSTED = KINDS.filter((kind) => kind !== 'inbox') as Hosted[];
const SITE = 'https://hill-towns.example';

const REQUEST = aRequest();
const PLAIN: PlainLetter = {
  id: REQUEST.id,
  network: REQUEST.network,
  version: '2',
  plain: JSON.stringify(REQUEST),
};
let sealed: SealedLetter;
let place: Place;
let inbox: OpenServer;
let hosted: DeliveryServer;
beforeAll(async () => {
  sealed = await aSealedLetter(REQUEST);
  place = await makePlace({}, { ...SETTINGS, accepts: 'both' });
  [inbox, hosted] = await Promise.all([openAt(place), openDeliveryServer()]);
});
afterAll(async () => {
  await Promise.all([inbox.close(), hosted.close()]);
  await place.remove();
});

/** A network's settings for a service that stands at `origin`. */
function settingsOf(kind: Posting['kind'], origin: string, query = ''): FormService {
  const address = `${origin}/${kind}${query}`;
  switch (kind) {
    case 'inbox':
      return { kind, address: `${origin}/v1/requests` };
    case 'netlify':
      return { kind, form: 'requests' };
    case 'web3forms':
      return { kind, address, access_key: 'web3-key' };
    case 'staticforms':
      return { kind, address, api_key: 'static-key' };
    case 'parse':
      return { kind, address, application_id: 'patchwork' };
    case 'formspree':
    case 'basin':
    case 'formspark':
      return { kind, address };
  }
}

function deliver(kind: Posting['kind'], origin = 'https://forms.example', query = ''): Posting {
  const delivery = deliveryTo(settingsOf(kind, origin, query));
  if (delivery.way !== 'post') throw new Error('It posts.');
  return delivery;
}

/** The fields of a body, however the service wants them. */
function fieldsOf(body: string): Record<string, unknown> {
  return body.startsWith('{')
    ? (JSON.parse(body) as Record<string, unknown>)
    : Object.fromEntries(new URLSearchParams(body));
}

describe.each(KINDS)('delivery to %s', (kind) => {
  const delivery = deliver(kind);

  test.each(Object.entries({ ...EVERYWHERE, ...ANSWERS[kind] }))(
    'understands %s',
    (_name, answer) => {
      expect(classify(delivery, answer)).toEqual(answer.means);
    },
  );

  test('encodes a letter the same way every time, for the address it was given', () => {
    for (const letter of [sealed, PLAIN]) {
      const encoded = delivery.encode(letter);
      expect(encoded).toEqual(delivery.encode(structuredClone(letter)));
      expect(encoded.url).toBe(
        { inbox: 'https://forms.example/v1/requests', netlify: '/' }[kind as string] ??
          `https://forms.example/${kind}`,
      );
    }
  });

  test('sends no header of its own, which would fail the preflight of hosted services', () => {
    const { headers } = delivery.encode(sealed).init;
    expect(Object.keys(headers).toSorted()).toEqual(['accept', 'content-type']);
  });

  test('sends a sealed letter as flat strings with its id, and no word of what it says', () => {
    const { body } = delivery.encode(sealed).init;
    const fields = fieldsOf(body);
    expect(Object.values(fields).filter((value) => typeof value !== 'string')).toEqual([]);
    expect(fields).toMatchObject({ network: sealed.network, version: '2', sealed: sealed.sealed });
    expect(fields[kind === 'parse' ? 'letterId' : 'id']).toBe(sealed.id);
    expect(body).not.toContain('clinic');
    expect(body).not.toContain('0142');
  });

  test('sends the field that the service watches, empty', () => {
    const honeypot = kind === 'parse' ? undefined : HONEYPOTS[kind];
    const fields = fieldsOf(delivery.encode(sealed).init.body);
    const empty = Object.keys(fields).filter((name) => fields[name] === '');
    expect(empty).toEqual(honeypot === undefined ? [] : [honeypot]);
  });

  test('never throws, and never calls anything stored that is not', () => {
    const statuses = fc.oneof(
      fc.constantFrom(200, 201, 204, 400, 429),
      fc.integer({ min: 200, max: 599 }),
    );
    const types = fc.constantFrom(
      '',
      'text/html',
      'application/json',
      'application/problem+json',
      'text/plain',
    );
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(
        PAGE,
        '',
        '{}',
        '[]',
        'null',
        '{"errors":1}',
        '{"code":137}',
        '{"success":"true"}',
      ),
    );
    const pauses = fc.option(fc.oneof(fc.string(), fc.integer().map(String)), { nil: undefined });
    fc.assert(
      fc.property(statuses, types, bodies, pauses, (status, type, body, pause) => {
        const headers = new Headers(type ? { 'content-type': type } : {});
        if (pause !== undefined && isHeaderValue(pause)) headers.set('retry-after', pause);
        const outcome = delivery.classify(status, headers, body);
        if (outcome.kind === 'stored') {
          expect([200, 201]).toContain(status);
          expect(type).toMatch(/json/);
        }
        if (outcome.kind === 'duplicate') expect([200, 400]).toContain(status);
        if (outcome.kind === 'stop') expect(STOP_REASONS).toContain(outcome.reason);
        if (outcome.kind === 'retry' && outcome.after !== undefined)
          expect(outcome.after).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});

function classify(delivery: Posting, { status, type, body = '', headers }: Recorded) {
  return delivery.classify(
    status,
    new Headers({ ...(type ? { 'content-type': type } : {}), ...headers }),
    typeof body === 'string' ? body : JSON.stringify(body),
  );
}

function isHeaderValue(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

test('our own service is believed only about the letter that was sent', () => {
  const delivery = deliver('inbox', 'https://inbox.example');
  const json = new Headers({ 'content-type': 'application/json' });
  const answer = JSON.stringify({ id: 'one', code: 'MAPLE-4127', received: 'now' });
  expect(delivery.classify(201, json, answer, 'one')).toMatchObject({ kind: 'stored' });
  expect(delivery.classify(201, json, answer, 'other')).toEqual({ kind: 'retry' });
});

test('the empty field of our own service has the name that its form has', () => {
  expect(HONEYPOTS.inbox).toBe(FORM_FIELDS.honeypot);
});

describe.each(HOSTED)('a letter over HTTP to %s', (kind) => {
  // Netlify Forms takes posts of its own site only.
  const from = () => (kind === 'netlify' ? hosted.origin : SITE);
  const send = async (letter: SealedLetter | PlainLetter, fault = '') => {
    const query = fault && `?fault=${fault}`;
    const delivery = deliver(kind, hosted.origin, query);
    const { url, init } = delivery.encode(letter);
    const answer = await fetchAsBrowser(from(), kind === 'netlify' ? `/${query}` : url, init);
    return delivery.classify(answer.status, answer.headers, await answer.text());
  };

  test('gets past the browser, is stored, and opens again', async () => {
    const letter = await aSealedLetter(aRequest());
    expect(await send(letter)).toEqual({ kind: 'stored' });
    const kept = hosted.kept(kind).at(-1);
    expect(kept?.[kind === 'parse' ? 'letterId' : 'id']).toBe(letter.id);
    const identities = DEMO_KEYS.map(({ identity }) => identity);
    expect(await openLetter(kept?.sealed ?? '', identities)).toMatchObject({ id: letter.id });
  });

  test('arrives readable when the network has no keys', async () => {
    const request = aRequest();
    expect(await send({ ...PLAIN, id: request.id, plain: JSON.stringify(request) })).toEqual({
      kind: 'stored',
    });
    expect(JSON.parse(hosted.kept(kind).at(-1)?.plain ?? '')).toEqual(request);
  });

  test.each([
    ['busy', { kind: 'retry', after: 7 }],
    ['down', { kind: 'retry' }],
    ['large', { kind: 'stop', reason: 'tooLarge' }],
    ['page', { kind: 'stop', reason: 'notStored' }],
  ])('that fails (%s) is not called stored, and nothing is', async (fault, means) => {
    const before = hosted.kept(kind).length;
    expect(await send(await aSealedLetter(aRequest()), fault)).toEqual(means);
    expect(hosted.kept(kind)).toHaveLength(before);
  });

  test('whose answer was lost is sent again with the same id', async () => {
    const letter = await aSealedLetter(aRequest());
    await expect(send(letter, 'cut')).rejects.toThrow();
    const again = await send(letter);
    expect(again.kind).toBe(kind === 'parse' ? 'duplicate' : 'stored');
    const rows = hosted.kept(kind).filter((row) => (row.letterId ?? row.id) === letter.id);
    // What a service stores twice, navigators know by its id for one letter.
    expect(rows).toHaveLength(FACTS[kind].once === 'no' ? 2 : 1);
  });
});

describe('a letter over HTTP to our own service', () => {
  const send = async (letter: SealedLetter | PlainLetter) => {
    const delivery = deliver('inbox', inbox.url.replace(/\/$/, ''));
    const { url, init } = delivery.encode(letter);
    const answer = await fetchAsBrowser(SITE, url, init);
    return delivery.classify(answer.status, answer.headers, await answer.text());
  };

  test('is stored once, sealed or plain, with one code', async () => {
    const request = aRequest();
    const plain = { ...PLAIN, id: request.id, plain: JSON.stringify(request) };
    for (const letter of [await aSealedLetter(aRequest()), plain]) {
      const first = await send(letter);
      expect(first.kind).toBe('stored');
      expect('code' in first && first.code).toMatch(/^[A-Z]+-\d{4}$/);
      expect(await send(letter)).toEqual({ ...first, kind: 'duplicate' });
    }
  });

  test('under an id that holds other words is a mismatch', async () => {
    const letter = await aSealedLetter(aRequest());
    await send(letter);
    const other = await aSealedLetter(aRequest({ id: letter.id }));
    expect(await send(other)).toEqual({ kind: 'stop', reason: 'mismatch' });
  });
});

describe('delivery by mail', () => {
  const settings = { kind: 'mailto', address: 'ask+help@hill-towns.example' } as const;
  const mail = (letter: SealedLetter | PlainLetter, attach?: string) => {
    const delivery = deliveryTo(settings, attach);
    if (delivery.way !== 'mail') throw new Error('It mails.');
    return new URL(delivery.mail(letter));
  };
  const short = { ...PLAIN, plain: '{"a":"b c & d"}\nsecond line' };

  test('goes to the address, with a subject that says nothing but the code', () => {
    const address = mail(short);
    expect(decodeURIComponent(address.pathname)).toBe(settings.address);
    expect(address.searchParams.get('subject')).toMatch(/^[A-Z]+-\d{4}$/);
    expect([...address.searchParams.keys()]).toEqual(['subject', 'body']);
  });

  test('holds the whole letter where it fits, with line breaks as mail wants them', () => {
    expect(mail(short).searchParams.get('body')).toBe('{"a":"b c & d"}\r\nsecond line');
    expect(mail(short).href).not.toContain('+c');
  });

  test('asks for the file when the letter is too long for some programs, as every sealed one is', () => {
    const address = mail(sealed, 'Please attach {file}.');
    const code = address.searchParams.get('subject') ?? '';
    expect(address.searchParams.get('body')).toBe(`Please attach ${code}.age.`);
    expect(address.href.length).toBeLessThan(2000);
    expect(mail({ ...PLAIN, plain: 'x'.repeat(3000) }, '{file}').searchParams.get('body')).toBe(
      `${mail(PLAIN).searchParams.get('subject')}.json`,
    );
  });

  test('is the same address every time', () => {
    expect(mail(sealed).href).toBe(mail(structuredClone(sealed)).href);
  });
});

test('a strict service refuses what our adapters must not do', async () => {
  const body = JSON.stringify({ id: 'x' });
  const headers = { 'content-type': 'application/json', 'x-own': '1' };
  const post = { method: 'POST', headers, body };
  await expect(fetchAsBrowser(SITE, `${hosted.origin}/formspree`, post)).rejects.toThrow(
    'preflight',
  );
  const bare = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const kept = hosted.kept('formspark').length;
  const answer = await fetchAsBrowser(SITE, `${hosted.origin}/formspark`, bare);
  expect(answer.status).toBe(200);
  expect(hosted.kept('formspark')).toHaveLength(kept);
});
