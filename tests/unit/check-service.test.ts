import { expect, test } from 'vitest';
import { edited, problemsOf } from './check-content.ts';

/** The tiny network with these lines before its areas. */
const network = (lines: string) => edited('network.yaml', 'areas:', `${lines}\nareas:`);
const messagesOf = (lines: string) => problemsOf(network(lines)).map(({ message }) => message);

test.each([
  'form_service: { kind: inbox, address: /v1/requests }',
  'form_service: { kind: inbox, address: /help/v1/requests }',
  'form_service: { kind: inbox, address: "https://forms.example.org/v1/requests" }',
  'form_service: { kind: inbox, address: "http://localhost:4321/v1/requests" }',
  'form_service: { kind: formspree, address: "https://formspree.io/f/abcdefgh" }',
  'form_service: { kind: mailto, address: help@example.org }',
  'leave_to: https://weather.example/',
  'requests_kept_days: 1',
  'requests_kept_days: 3650',
  'done_kept_days: 1',
  'done_kept_days: 365',
])('%s is no mistake', (lines) => {
  expect(problemsOf(network(lines))).toEqual([]);
});

test.each([
  ['another path', 'form_service: { kind: inbox, address: /requests }'],
  ['no scheme', 'form_service: { kind: inbox, address: //forms.example.org/v1/requests }'],
  ['an open way', 'form_service: { kind: formspree, address: "http://formspree.io/f/abcdefgh" }'],
  ['no service', 'form_service: { kind: pigeon, address: "https://example.org" }'],
  ['a missing key', 'form_service: { kind: web3forms }'],
  [
    'a form that cannot be posted',
    'plain_form: true\nform_service: { kind: mailto, address: help@example.org }',
  ],
  ['a key without anybody', 'seal:'],
])('%s is a mistake', (_name, lines) => {
  expect(messagesOf(lines)).toHaveLength(1);
});

test('"Leave now" may not end on the site itself', () => {
  const written = edited('network.yaml', 'areas:', 'areas:')['network.yaml'] ?? '';
  const own = /site: (\S+)/.exec(written)?.[1] ?? '';
  expect(messagesOf(`leave_to: ${new URL('/about/', own).href}`)).toHaveLength(1);
});

test.each(['0', '-3', '3651', '1.5', 'ninety'])(
  'requests_kept_days: %s is a mistake that says what to write',
  (value) => {
    const fixes = problemsOf(network(`requests_kept_days: ${value}`)).map(({ fix }) => fix);
    expect(fixes).toEqual([expect.stringMatching(/number of days,? from 1 to 3650\.$/)]);
  },
);

test.each(['0', '-3', '366', '1.5', 'thirty'])(
  'done_kept_days: %s is a mistake that says what to write',
  (value) => {
    const fixes = problemsOf(network(`done_kept_days: ${value}`)).map(({ fix }) => fix);
    expect(fixes).toEqual([expect.stringMatching(/number of days,? from 1 to 365\.$/)]);
  },
);

test('only our own form service can promise to delete', () => {
  const elsewhere = 'form_service: { kind: mailto, address: help@example.org }';
  expect(messagesOf(`${elsewhere}\nrequests_kept_days: 90`)).toEqual([
    'Leave this line out: only our own form service deletes by this rule, not "mailto".',
  ]);
});
