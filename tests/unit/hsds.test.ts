import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { stableId } from '../../src/open-data/stable-id.ts';
import { edited } from './check-content.ts';
import { PANTRY, TODAY, tiny } from './hsds-world.ts';

const UNLABELLED = edited(
  'resources/oak-pantry.es.md',
  'labels: { Pantry line: Línea de la despensa, Produce only.: Solo verduras. }\n',
  '',
);

test('an id is version 5 of the name, in the namespace of the site’s address', () => {
  const network = { site: 'https://tiny.example' };
  // RFC 9562 Appendix A: the namespace URL.
  const namespace = version5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', network.site);
  expect(stableId(network, 'resources/oak-pantry')).toBe(
    version5(namespace, 'resources/oak-pantry'),
  );
});

describe('a resource becomes a service', () => {
  test('with the facts of its page', () => {
    const { service } = tiny();
    expect(service).toMatchObject({
      name: 'Oak Pantry',
      alternate_name: 'Despensa Oak',
      description: 'Free groceries on Thursdays.\n\nCome as you **are**.',
      url: 'https://pantry.example',
      email: 'pantry@example.org',
      status: 'active',
      assured_date: '2026-10-02',
      last_modified: '2026-10-05T04:00:00.000Z',
      application_process: 'Asks for nothing: no ID, no papers.\nBring: Bags and A cart.',
      phones: [{ number: '413-555-0142', type: 'voice', description: 'Pantry line' }],
      schedules: [
        { freq: 'WEEKLY', byday: 'TH', description: 'Produce only.: Thursday, 10 am to noon' },
      ],
      service_areas: [{ name: 'Hill Towns', description: 'Oakham, Barre' }, { name: 'Barre' }],
      organization: { name: 'Oak Neighbors', description: 'Neighbors who help.' },
      additional_urls: [
        { label: 'Tiny Network (English)', url: 'https://tiny.example/resources/oak-pantry/' },
        { label: 'Tiny Network (Español)', url: 'https://tiny.example/es/resources/oak-pantry/' },
      ],
    });
    expect(JSON.stringify(service)).not.toContain('person-who-checked');
  });

  test('with what it asks for, what it costs and who it is for', () => {
    const { service } = tiny({
      ...edited(
        PANTRY,
        'asks_for: []',
        'asks_for: [id, sign-up, referral]\ncost: sliding\ncost_note: Pay by income.\nwho: Anyone.\nhow: Walk in.\nbooking: call-first\nlanguages: [es, zh-Hans]\ninterpreters: true',
      ),
    });
    expect(service).toMatchObject({
      required_documents: [{ document: 'An ID' }],
      fees_description: 'By what you can pay\nPay by income.',
      cost_options: [{ option: 'By what you can pay', amount_description: 'Pay by income.' }],
      eligibility_description: 'Anyone.',
      application_process:
        'Walk in.\nCall first: 413-555-0142\nThey ask for: an ID, signing up, and a referral.\nBring: Bags and A cart.',
      languages: [
        { name: 'Spanish', code: 'es' },
        { name: 'Simplified Chinese', code: 'zh' },
      ],
      interpretation_services: 'Interpreters are there.',
    });
    expect(service.cost_options?.[0]).not.toHaveProperty('amount');
  });

  test('without the name of whoever checked it', () => {
    const { hsds } = tiny(edited(PANTRY, 'by: phone', 'by: phone, who: Ada Quill'));
    expect(JSON.stringify(hsds)).not.toContain('Ada Quill');
  });

  test.each([
    ['open', 'active'],
    ['paused', 'temporarily closed'],
    ['closed', 'defunct'],
  ])('that is %s as %s', (status, said) => {
    const changes = edited(PANTRY, 'needs: [food]', `needs: [food]\nstatus: ${status}`);
    expect(tiny(changes).service.status).toBe(said);
  });

  test('with its notice until that has ended', () => {
    const alert = (today: string) => tiny({}, today).service.alert;
    const said = '23 November 2026 – 29 November 2026: Closed this week.';
    expect([alert('2026-11-01'), alert('2026-11-29'), alert('2026-11-30')]).toEqual([
      said,
      said,
      undefined,
    ]);
  });

  test('without a day of change when there is no history', () => {
    expect(tiny({}, TODAY, () => undefined).service).not.toHaveProperty('last_modified');
  });

  test('with a number for calls and one for texts, and an extension where it is a number', () => {
    const phones = (written: string) =>
      tiny({
        ...UNLABELLED,
        ...edited(PANTRY, '{ number: "413-555-0142", label: Pantry line }', written),
      }).service.phones;
    expect(
      phones('{ number: "413-555-0142", ext: "12", text: true, languages: [es] }'),
    ).toMatchObject([
      { type: 'voice', extension: 12, languages: [{ code: 'es' }] },
      { type: 'text', extension: 12 },
    ]);
    const [phone] = phones('{ number: "413-555-0142", ext: "012", label: Desk }') ?? [];
    expect(phone).toMatchObject({ description: 'Desk, ext. 012' });
    expect(phone).not.toHaveProperty('extension');
  });

  test('under an organization of its own name where the directory names no group', () => {
    const { hsds, service } = tiny(edited(PANTRY, 'group: oak-neighbors\n', ''));
    expect(service.organization).toMatchObject({
      name: 'Oak Pantry',
      description: expect.stringContaining('names no group behind “Oak Pantry”') as string,
      website: 'https://pantry.example',
    });
    expect(hsds.organizations.map(({ name }) => name)).toEqual(['Oak Neighbors', 'Oak Pantry']);
  });

  test('with its hours in words only when there are only words, and their age', () => {
    const hours =
      'hours:\n  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }';
    const { service } = tiny({
      ...UNLABELLED,
      ...edited(PANTRY, hours, 'hours_note: Some Saturdays.\nhours_dated: "2021"'),
    });
    expect(service.schedules).toEqual([
      {
        id: expect.any(String) as string,
        description: 'Some Saturdays.',
        notes: 'These hours are from 2021. Ask before you go.',
      },
    ]);
  });
});

/** RFC 9562 §5.5 by hand: SHA-1 of namespace and name, with version and variant set. */
function version5(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
