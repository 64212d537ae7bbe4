import { expect, test } from 'vitest';
import type { OpenedRequest } from '../../src/inbox/command/open-kept.ts';
import { tellRequest } from '../../src/inbox/command/tell-request.ts';
import { Request } from '../../src/schema/request.ts';

const RIDE = {
  side: 'ask',
  need: 'rides',
  branch: 'ride',
  details: 'A white house',
  when: 'day',
  day: '2026-11-24',
  time: '10:00',
  town: 'Lee',
  facts: { to: ['Pittsfield'], room: ['walker', 'wheelchair'], trip: ['both-ways'] },
};
const CONTACT = { ways: ['call', 'text'], phone: '413 555 0142', times: [] };

test('what a need brought is told with it, and what was typed stays behind its bar', () => {
  expect(told({})).toEqual([
    '  ASKS        rides · 2026-11-24 · there by 10:00 · from Lee',
    '              To Pittsfield · Room for a walker and a wheelchair · There and back',
    '              | A white house',
  ]);
});

test('an offer names its towns without a direction, and nothing stands for no answers', () => {
  const offer = { ...RIDE, side: 'offer', when: 'weekly', time: undefined, facts: {}, details: '' };
  expect(told({ items: [offer] })).toEqual(['  OFFERS      rides · every week · Lee']);
});

test('an answer has no power over the terminal', () => {
  const evil = { ...RIDE, facts: { to: ['\u001b[2J\n*** SAFE WORDS ***\u202e'] }, details: '' };
  const lines = told({ items: [evil] });
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});

test.each([
  [
    undefined,
    undefined,
    '*** NO SAFE WORDS. If someone else answers, ask for them, then hang up ***',
  ],
  [
    'nothing',
    'It is Jo',
    '*** NO SAFE WORDS. If someone else answers, ask for them, then hang up ***',
  ],
  ['words', 'It is Jo', '*** SAFE WORDS. If someone else answers, say only: "It is Jo" ***'],
  ['anything', undefined, 'If someone else answers, anything may be said.'],
])('when others may hear %s, with the words %s', (othersHear, safeWords, said) => {
  const all = everything({ contact: { ...CONTACT, othersHear, safeWords } });
  const rules = all.filter((line) => line.includes('someone else answers'));
  expect(rules.map((line) => line.trim())).toEqual([said]);
});

test('nobody answers a phone that is not there', () => {
  const all = everything({ contact: { ways: ['navigator'], times: [] } });
  expect(all.join('\n')).not.toContain('someone else answers');
});

test('who may be asked instead, and who wrote it down', () => {
  const all = everything({
    contact: { ...CONTACT, instead: { name: 'Bo', how: 'At the library' } },
    takenBy: 'Lee Library',
  });
  expect(all).toContain('  Or contact  Bo: At the library');
  expect(all).toContain('  Taken by    Lee Library');
  const unnamed = everything({
    contact: { ...CONTACT, instead: { name: '', how: 'Bo' } },
    takenBy: '',
  });
  expect(unnamed).toContain('  Or contact  Bo');
  expect(unnamed).toContain('  Taken by    somebody else, who gave no name');
});

/** The lines about the items. */
function told(change: object): string[] {
  const all = everything(change);
  const first = all.findIndex((line) => /^ {2}(ASKS|OFFERS)/.test(line));
  return all.slice(
    first,
    all.findIndex((line) => line.startsWith('  Reach by')),
  );
}

function everything(change: object): string[] {
  const request = Request.parse({
    id: '0b9fb3a0-7b1f-4a63-9f55-2f1f0f3f8a11',
    version: 2,
    network: 'example',
    language: 'en',
    items: [RIDE],
    contact: CONTACT,
    consent: true,
    ...change,
  });
  const kept: OpenedRequest = {
    kind: 'request',
    lock: 'plain',
    number: 1,
    id: request.id,
    request,
    code: 'MAPLE-4127',
    received: '2026-11-22T21:10:00.000Z',
    flagged: false,
    content: 'same',
  };
  return tellRequest(kept);
}
