import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/directory/entry.ts';
import { linkedDataOf } from '../../src/open-data/linked-data/linked-data.ts';
import { webSiteOf } from '../../src/open-data/linked-data/web-site.ts';
import { writeLinkedData } from '../../src/open-data/linked-data/write-linked-data.ts';
import { edited } from './check-content.ts';
import { open, read } from './linked-data-world.ts';

const PANTRY = 'resources/oak-pantry';
const BREAD = 'guides/bake-bread';
const GROUP = 'groups/oak-neighbors';

describe('a resource', () => {
  test('is a service with its place, its numbers, its hours and its last check', () => {
    const [subject, crumbs] = read(PANTRY);
    expect(subject).toEqual({
      '@type': 'Service',
      '@id': 'https://tiny.example/resources/oak-pantry/#entry',
      identifier: 'urn:uuid:0b46816c-77ed-52a2-934b-e4074fb69029',
      name: 'Oak Pantry',
      description: 'Free groceries on Thursdays.',
      url: 'https://tiny.example/resources/oak-pantry/',
      mainEntityOfPage: {
        '@type': 'WebPage',
        '@id': 'https://tiny.example/resources/oak-pantry/',
        inLanguage: 'en',
        isPartOf: { '@id': 'https://tiny.example/#site' },
        license: 'https://creativecommons.org/licenses/by/4.0/',
        dateModified: '2026-10-05',
        lastReviewed: '2026-10-02',
      },
      serviceType: ['Food'],
      provider: {
        '@type': 'NGO',
        '@id': 'https://tiny.example/groups/oak-neighbors/#entry',
        name: 'Oak Neighbors',
        url: 'https://tiny.example/groups/oak-neighbors/',
      },
      areaServed: ['Hill Towns', 'Barre'],
      hoursAvailable: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['https://schema.org/Thursday'],
          opens: '10:00',
          closes: '12:00',
        },
        {
          '@type': 'OpeningHoursSpecification',
          opens: '00:00',
          closes: '00:00',
          validFrom: '2026-11-23',
          validThrough: '2026-11-29',
        },
      ],
      availableChannel: {
        '@type': 'ServiceChannel',
        serviceLocation: {
          '@type': 'Place',
          address: {
            '@type': 'PostalAddress',
            streetAddress: '5 Castle Street',
            addressLocality: 'Oakham',
            postalCode: '01068',
            addressCountry: 'US',
          },
        },
        servicePhone: [
          { '@type': 'ContactPoint', telephone: '+1-413-555-0142', contactType: 'Pantry line' },
        ],
        serviceUrl: 'https://pantry.example',
      },
    });
    expect(crumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Tiny Network', item: { '@id': 'https://tiny.example/' } },
        { position: 2, name: 'Resources', item: { '@id': 'https://tiny.example/resources/' } },
        {
          position: 3,
          name: 'Oak Pantry',
          item: { '@id': 'https://tiny.example/resources/oak-pantry/' },
        },
      ],
    });
  });

  test('is the same thing in another language, in that language’s words', () => {
    expect(read(PANTRY, {}, 'es')[0]).toMatchObject({
      '@id': 'https://tiny.example/resources/oak-pantry/#entry',
      name: 'Despensa Oak',
      url: 'https://tiny.example/es/resources/oak-pantry/',
      areaServed: ['Las Colinas', 'Barre'],
      availableChannel: { servicePhone: [{ contactType: 'Línea de la despensa' }] },
    });
  });

  test('of a public office is a service of the government', () => {
    const office = edited('groups/oak-neighbors.md', 'mutual-aid', 'public');
    const provider = { '@type': 'GovernmentOrganization', name: 'Oak Neighbors' };
    expect(read(PANTRY, office)[0]).toMatchObject({
      '@type': 'GovernmentService',
      provider,
      serviceOperator: provider,
    });
  });

  test('that takes texts, has an extension or a short line says so, and free help costs nothing', () => {
    const changes = edited(
      'resources/oak-pantry.md',
      'phones: [{ number: "413-555-0142", label: Pantry line }]',
      'phones: [{ number: "413-555-0142", ext: "12", text: true, label: Pantry line, languages: [es] }, { number: "211" }]',
    );
    const free = {
      [`${PANTRY}.md`]: changes[`${PANTRY}.md`]?.replace('hours:', 'cost: free\nhours:'),
    };
    expect(read(PANTRY, free)[0]).toMatchObject({
      offers: { '@type': 'Offer', price: 0 },
      availableChannel: {
        servicePhone: [
          { telephone: '+1-413-555-0142;ext=12', availableLanguage: ['es'] },
          { telephone: '211' },
        ],
        serviceSmsNumber: [{ telephone: '+1-413-555-0142;ext=12' }],
      },
    });
  });

  test('that nobody has checked has no day of a review', () => {
    const changes = edited(
      'resources/oak-pantry.md',
      'checked: { date: 2026-10-02, by: phone }',
      '',
    );
    expect(JSON.stringify(read(PANTRY, changes))).not.toContain('lastReviewed');
  });

  test('that is paused says so and has no hours; one that is closed is offered to nobody', () => {
    const [paused] = read(
      PANTRY,
      edited('resources/oak-pantry.md', 'hours:', 'status: paused\nhours:'),
    );
    expect(paused).toMatchObject({
      description: 'Free groceries on Thursdays. Paused for now. Ask before you go.',
    });
    expect(paused).not.toHaveProperty('hoursAvailable');
    const closed = read(
      PANTRY,
      edited('resources/oak-pantry.md', 'hours:', 'status: closed\nhours:'),
    );
    expect(closed.map((node) => node['@type'])).toEqual(['BreadcrumbList']);
  });

  test('with old hours tells how old', () => {
    const old = edited('resources/oak-pantry.md', 'hours:', 'hours_dated: "2023-05"\nhours:');
    expect(read(PANTRY, old)[0]?.['description']).toBe(
      'Free groceries on Thursdays. These hours are from May 2023. Ask before you go.',
    );
  });

  test.each([
    ['town', 'Oakham'],
    ['none', undefined],
  ] as const)(
    'that publishes its %s gives no street, even when somebody wrote one',
    (location, town) => {
      const [reader, entry] = open(PANTRY, {});
      if (entry.kind !== 'resources' || entry.facts.where === undefined)
        throw new Error('No place.');
      const wrong: Entry = {
        ...entry,
        facts: { ...entry.facts, where: { ...entry.facts.where, name: 'Rose House', location } },
      };
      const text = writeLinkedData(linkedDataOf(reader, wrong, undefined));
      expect(text).not.toMatch(/Castle|01068|Rose House/);
      expect(text.includes('"addressLocality":"Oakham"')).toBe(town !== undefined);
    },
  );
});

test('a guide is its steps in their order, with what to know first', () => {
  const changes = edited(
    'guides/bake-bread.md',
    'resources:',
    'minutes: 45\ncost: free\ncost_note: Flour\ncaution: The oven is hot.\nmaterials: [Flour]\nresources:',
  );
  expect(read(BREAD, changes)[0]).toMatchObject({
    '@type': 'HowTo',
    description: 'Bread in two steps. The oven is hot.',
    totalTime: 'PT45M',
    estimatedCost: 'Free. Flour',
    supply: ['Flour'],
    step: [
      {
        position: 1,
        name: 'Mix',
        text: 'Mix it.',
        url: 'https://tiny.example/guides/bake-bread/#step-1',
      },
      { position: 2, name: 'Bake', text: 'Bake it.' },
    ],
  });
});

test('a group has its website, its mail and whom it belongs to', () => {
  const changes = {
    ...edited(
      'groups/oak-neighbors.md',
      'kind: mutual-aid',
      'kind: funder\nparent: big-oak\nstate: historic\nfounded: "1985"\nlanguages: [en, es]\ncontact: { email: hi@oak.example, web: "https://oak.example" }',
    ),
    'groups/big-oak.md':
      '---\ntitle: Big Oak\nsummary: All oaks.\nneeds: [food]\nkind: faith\n---\n',
  };
  expect(read(GROUP, changes)[0]).toMatchObject({
    '@type': 'Organization',
    description:
      'Neighbors who help. This group is part of our history. It no longer works under this name.',
    sameAs: 'https://oak.example',
    email: 'hi@oak.example',
    foundingDate: '1985',
    knowsLanguage: ['en', 'es'],
    parentOrganization: { '@type': 'NGO', name: 'Big Oak' },
  });
});

test('the first page tells the site and how to search it', () => {
  const [reader] = open(PANTRY, {}, 'es');
  expect(webSiteOf(reader)['@graph']).toMatchObject([
    {
      '@type': 'WebSite',
      '@id': 'https://tiny.example/#site',
      name: 'Red Chica',
      url: 'https://tiny.example/es/',
      potentialAction: {
        target: { urlTemplate: 'https://tiny.example/es/search/?q={search_term_string}' },
      },
    },
  ]);
});

test('no title ends the block or begins a comment, and a program still reads it', () => {
  const hostile = '</script><!-- <script>alert(1)</script> \u2028';
  const [reader, entry] = open(PANTRY, {});
  const text = writeLinkedData(
    linkedDataOf(
      reader,
      { ...entry, facts: { ...entry.facts, title: hostile } } as Entry,
      undefined,
    ),
  );
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: hostile }, {}] });
});
