import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/delivery/adapter.ts';
import { deliveryTo } from '../../src/delivery/delivery.ts';
import type { DeliveryKind } from '../../src/delivery/delivery.ts';
import type { Request } from '../../src/schema/request.ts';
import { FORM_SERVICES } from '../../src/schema/vocabulary.ts';

const REQUEST: Request = {
  id: '0b9fb3a0-7b1f-4a63-9f55-2f1f0f3f8a11',
  version: 1,
  network: 'example',
  language: 'en',
  items: [{ side: 'ask', need: 'rides', details: 'To the clinic', when: 'any', town: 'Lee' }],
  contact: { ways: ['navigator'], times: [] },
  consent: true,
};
const HTML = '<!doctype html><title>Are you human?</title>';
const json = (value: unknown) => JSON.stringify(value);

type Answer = [
  status: number,
  type: string,
  body: string,
  expected: Outcome,
  headers?: Record<string, string>,
];

/** Answers as the services give them: ours by its schema, the others from their documents and clients. */
const ANSWERS: Record<DeliveryKind, Record<string, Answer>> = {
  inbox: {
    'a new request': [
      201,
      'application/json',
      json({ id: REQUEST.id, code: 'MAPLE-4127', received: '2026-11-22T12:00:00.000Z' }),
      { kind: 'stored', code: 'MAPLE-4127' },
    ],
    'the same request again': [
      200,
      'application/json; charset=UTF-8',
      json({ id: REQUEST.id, code: 'MAPLE-4127', received: '2026-11-22T12:00:00.000Z' }),
      { kind: 'duplicate', code: 'MAPLE-4127' },
    ],
    'a sign-in page of a public network': [200, 'text/html', HTML, { kind: 'retry' }],
    'a body cut short': [201, 'application/json', '{"id":"0b9', { kind: 'retry' }],
    'the same id with other words': [
      409,
      'application/problem+json',
      json({ type: 'urn:patchwork:different', status: 409 }),
      { kind: 'stop', reason: 'mismatch' },
    ],
    'too many letters': [
      413,
      'application/problem+json',
      '{}',
      { kind: 'stop', reason: 'tooLarge' },
    ],
    'a type it does not take': [
      415,
      'application/problem+json',
      '{}',
      { kind: 'stop', reason: 'notAForm' },
    ],
    'an address that is not there': [404, 'text/html', HTML, { kind: 'stop', reason: 'notAForm' }],
    'mistakes in the answers': [
      422,
      'application/problem+json',
      json({
        errors: [
          { path: ['contact', 'phone'], error: 'phone' },
          { path: 'items.0.day', error: 'day' },
        ],
      }),
      {
        kind: 'stop',
        reason: 'answers',
        errors: [
          { path: 'contact.phone', error: 'phone' },
          { path: 'items.0.day', error: 'day' },
        ],
      },
    ],
    'too many at once': [
      429,
      'text/plain',
      '',
      { kind: 'retry', after: 30 },
      { 'retry-after': '30' },
    ],
    'a full disk': [503, 'application/problem+json', '{}', { kind: 'retry' }],
    'a broken gateway': [502, 'text/html', HTML, { kind: 'retry' }],
  },
  formspree: {
    'a new request': [
      200,
      'application/json',
      json({ next: '/thanks', ok: true }),
      { kind: 'stored' },
    ],
    'a captcha page': [200, 'text/html', HTML, { kind: 'stop', reason: 'notStored' }],
    'errors with status 200': [
      200,
      'application/json',
      json({ errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }] }),
      { kind: 'stop', reason: 'answers', errors: [{ path: 'email', error: 'TYPE_EMAIL' }] },
    ],
    'a form that is blocked': [
      403,
      'application/json',
      json({ error: 'Form not active' }),
      { kind: 'stop', reason: 'notStored' },
    ],
    'too many at once': [429, 'application/json', '{}', { kind: 'retry' }],
  },
  basin: {
    'a new request': [200, 'application/json', json({ success: true }), { kind: 'stored' }],
    'a thank-you page': [200, 'text/html', HTML, { kind: 'stop', reason: 'notStored' }],
    'an error with status 200': [
      200,
      'application/json',
      json({ error: 'spam' }),
      { kind: 'stop', reason: 'notStored' },
    ],
    mistakes: [
      422,
      'application/json',
      json({ error: 'invalid' }),
      { kind: 'stop', reason: 'answers' },
    ],
    'a service that is down': [500, 'text/html', HTML, { kind: 'retry' }],
  },
};

describe.each(FORM_SERVICES)('delivery to %s', (kind) => {
  const delivery = deliveryTo({ kind, address: 'https://forms.example/in' });

  test.each(Object.entries(ANSWERS[kind]))(
    'understands %s',
    (_name, [status, type, body, expected, headers]) => {
      const answer = delivery.classify(
        status,
        new Headers({ 'content-type': type, ...headers }),
        body,
      );
      expect(answer).toEqual(expected);
    },
  );

  test('encodes a request the same way every time, for the address it was given', () => {
    const encoded = delivery.encode(REQUEST);
    expect(encoded).toEqual(delivery.encode(structuredClone(REQUEST)));
    expect(encoded.url).toBe('https://forms.example/in');
  });

  test('sends no header of its own, which would fail the preflight of hosted services', () => {
    expect(Object.keys(delivery.encode(REQUEST).init.headers).sort()).toEqual([
      'accept',
      'content-type',
    ]);
  });

  test('carries the id and every word of the request', () => {
    const { body } = delivery.encode(REQUEST).init;
    const sent: unknown = JSON.parse(body);
    expect(sent).toMatchObject({ id: REQUEST.id });
    expect(body).toContain('To the clinic');
  });

  test('never calls an empty success stored', () => {
    expect(delivery.classify(200, new Headers(), '').kind).not.toBe('stored');
    expect(delivery.classify(204, new Headers(), '').kind).not.toBe('stored');
  });
});

test('hosted services get flat strings and their own honeypot', () => {
  for (const kind of ['formspree', 'basin'] as const) {
    const { body } = deliveryTo({ kind, address: 'https://forms.example/in' }).encode(REQUEST).init;
    const sent = JSON.parse(body) as Record<string, unknown>;
    expect(Object.values(sent).every((value) => typeof value === 'string')).toBe(true);
    expect(sent._gotcha).toBe('');
    expect(JSON.parse(String(sent.request))).toEqual(REQUEST);
  }
});
