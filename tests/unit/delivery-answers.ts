import type { Outcome } from '../../src/delivery/adapter.ts';
import type { Delivery } from '../../src/delivery/delivery.ts';
import { PAGE } from '../delivery-server.ts';

export interface Recorded {
  status: number;
  type?: string;
  body?: string | object;
  headers?: Record<string, string>;
  means: Outcome;
}

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json';
const PROBLEM = 'application/problem+json';
const ID = '0b9fb3a0-7b1f-4a63-9f55-2f1f0f3f8a11';
const notStored = { kind: 'stop', reason: 'notStored' } as const;
const stored = { kind: 'stored' } as const;

/** What every service may answer, or something between it and the page. */
export const EVERYWHERE: Record<string, Recorded> = {
  'too many at once': {
    status: 429,
    headers: { 'retry-after': '30' },
    means: { kind: 'retry', after: 30 },
  },
  'too many at once, with nonsense for a pause': {
    status: 429,
    headers: { 'retry-after': 'soon' },
    means: { kind: 'retry' },
  },
  'a broken gateway': { status: 502, type: HTML, body: PAGE, means: { kind: 'retry' } },
  'a timeout': { status: 408, means: { kind: 'retry' } },
  'a letter that is too long': { status: 413, means: { kind: 'stop', reason: 'tooLarge' } },
  'a type it does not take': { status: 415, means: { kind: 'stop', reason: 'notAForm' } },
};

/** Answers as the services give them: ours and Parse's recorded here, the others' from documents and clients. */
export const ANSWERS: Record<
  Extract<Delivery, { way: 'post' }>['kind'],
  Record<string, Recorded>
> = {
  inbox: {
    'a new letter': {
      status: 201,
      type: JSON_TYPE,
      body: { id: ID, code: 'MAPLE-4127', received: '2026-11-22T12:00:00.000Z' },
      means: { kind: 'stored', code: 'MAPLE-4127' },
    },
    'the same letter again': {
      status: 200,
      type: 'application/json; charset=UTF-8',
      body: { id: ID, code: 'MAPLE-4127', received: '2026-11-22T12:00:00.000Z' },
      means: { kind: 'duplicate', code: 'MAPLE-4127' },
    },
    'a sign-in page of a public network': {
      status: 200,
      type: HTML,
      body: PAGE,
      means: { kind: 'retry' },
    },
    'a body cut short': {
      status: 201,
      type: JSON_TYPE,
      body: '{"id":"0b9',
      means: { kind: 'retry' },
    },
    'the same id with other words': {
      status: 409,
      type: PROBLEM,
      body: { type: 'urn:patchwork:different', status: 409 },
      means: { kind: 'stop', reason: 'mismatch' },
    },
    'a puzzle to solve first': {
      status: 403,
      type: PROBLEM,
      body: { type: 'urn:patchwork:puzzle', status: 403, challenge: { signature: 'abc' } },
      means: { kind: 'puzzle', challenge: { signature: 'abc' } },
    },
    'a refusal of something on the way': {
      status: 403,
      type: HTML,
      body: PAGE,
      means: { kind: 'stop', reason: 'notAForm' },
    },
    'an address that is not there': {
      status: 404,
      type: HTML,
      body: PAGE,
      means: { kind: 'stop', reason: 'notAForm' },
    },
    'mistakes in the answers': {
      status: 422,
      type: PROBLEM,
      body: {
        errors: [
          { path: ['contact', 'phone'], error: 'phone' },
          { path: 'items.0.day', error: 'day' },
        ],
      },
      means: {
        kind: 'stop',
        reason: 'answers',
        errors: [
          { path: 'contact.phone', error: 'phone' },
          { path: 'items.0.day', error: 'day' },
        ],
      },
    },
    'a plain letter where only sealed ones are taken': {
      status: 422,
      type: PROBLEM,
      body: { type: 'urn:patchwork:notSealed', status: 422 },
      means: { kind: 'stop', reason: 'notAForm' },
    },
    'a full disk': {
      status: 503,
      type: PROBLEM,
      body: {},
      headers: { 'retry-after': '30' },
      means: { kind: 'retry', after: 30 },
    },
  },
  formspree: {
    'a new letter': {
      status: 200,
      type: JSON_TYPE,
      body: { next: '/thanks', ok: true },
      means: stored,
    },
    'a captcha page': { status: 200, type: HTML, body: PAGE, means: notStored },
    'errors with status 200': {
      status: 200,
      type: JSON_TYPE,
      body: { errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }] },
      means: { kind: 'stop', reason: 'answers', errors: [{ path: 'email', error: 'TYPE_EMAIL' }] },
    },
    'a form that is blocked': {
      status: 403,
      type: JSON_TYPE,
      body: { error: 'Form not active' },
      means: notStored,
    },
  },
  netlify: {
    'a new letter': {
      status: 200,
      type: HTML,
      body: PAGE,
      headers: { 'x-nf-request-id': '01JD8Z5X3V' },
      means: stored,
    },
    'a page of another host': { status: 200, type: HTML, body: PAGE, means: notStored },
    'a form it does not know': {
      status: 404,
      type: HTML,
      body: 'Page not found',
      headers: { 'x-nf-request-id': '01JD8Z5X3V' },
      means: notStored,
    },
    'a host that takes no posts': { status: 405, type: HTML, means: notStored },
  },
  web3forms: {
    'a new letter': {
      status: 200,
      type: JSON_TYPE,
      body: { success: true, message: 'Email sent successfully!' },
      means: stored,
    },
    'a wrong key': {
      status: 400,
      type: JSON_TYPE,
      body: { success: false, message: 'Invalid Access Key' },
      means: notStored,
    },
    'a refusal with status 200': {
      status: 200,
      type: JSON_TYPE,
      body: { success: false, message: 'Spam' },
      means: notStored,
    },
    'a page to confirm': { status: 200, type: HTML, body: PAGE, means: notStored },
  },
  basin: {
    'a new letter': { status: 200, type: JSON_TYPE, body: { success: true }, means: stored },
    'a thank-you page': { status: 200, type: HTML, body: PAGE, means: notStored },
    'an error with status 200': {
      status: 200,
      type: JSON_TYPE,
      body: { error: 'spam' },
      means: notStored,
    },
    'a refusal with status 200': {
      status: 200,
      type: JSON_TYPE,
      body: { success: false },
      means: notStored,
    },
    mistakes: {
      status: 422,
      type: JSON_TYPE,
      body: { error: 'invalid' },
      means: { kind: 'stop', reason: 'answers' },
    },
  },
  formspark: {
    'a new letter': { status: 200, type: JSON_TYPE, body: { id: ID, version: '2' }, means: stored },
    'a page, because a header got lost': { status: 200, type: HTML, body: PAGE, means: notStored },
    'an error': {
      status: 400,
      type: JSON_TYPE,
      body: { error: 'Form not found' },
      means: notStored,
    },
  },
  staticforms: {
    'a new letter': {
      status: 200,
      type: JSON_TYPE,
      body: { success: true, message: 'Form submission received' },
      means: stored,
    },
    'a wrong key': {
      status: 401,
      type: JSON_TYPE,
      body: { success: false, message: 'Invalid API key' },
      means: notStored,
    },
    'an account that is closed': { status: 403, type: JSON_TYPE, body: {}, means: notStored },
  },
  parse: {
    'a new letter': {
      status: 201,
      type: 'application/json; charset=utf-8',
      body: { objectId: 'kmgd2Lj1bL', createdAt: '2026-11-22T10:24:17.719Z' },
      means: stored,
    },
    'the same letter again, with a unique index': {
      status: 400,
      type: JSON_TYPE,
      body: { code: 137, error: 'A duplicate value for a field with unique values was provided' },
      means: { kind: 'duplicate' },
    },
    // Recorded after a first try that had failed: nothing was stored.
    'a request it has begun before': {
      status: 400,
      type: JSON_TYPE,
      body: { code: 159, error: 'Duplicate request' },
      means: { kind: 'retry' },
    },
    'a class that is not there': {
      status: 400,
      type: JSON_TYPE,
      body: { code: 119, error: 'Permission denied' },
      means: notStored,
    },
    'a wrong application': { status: 403, body: '{"error":"unauthorized"}', means: notStored },
    'a database that failed': {
      status: 500,
      type: JSON_TYPE,
      body: { code: 1, message: 'Internal server error.' },
      means: { kind: 'retry' },
    },
  },
};
