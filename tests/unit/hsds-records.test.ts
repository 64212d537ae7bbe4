import { describe, expect, test } from 'vitest';
import { VALID_NETWORK } from '../../src/check/examples/valid-network.ts';
import type { Organization, Service } from '../../src/open-data/hsds/schemas.ts';
import { serviceOf } from '../../src/open-data/hsds/service.ts';
import { edited } from './check-content.ts';
import { PANTRY, tiny } from './hsds-world.ts';

describe('the place of an entry', () => {
  test('is an address when all of it is known', () => {
    expect(tiny().location).toEqual({
      id: expect.any(String) as string,
      location_type: 'physical',
      name: '5 Castle Street',
      addresses: [
        {
          id: expect.any(String) as string,
          address_1: '5 Castle Street',
          city: 'Oakham',
          state_province: 'Worcester',
          postal_code: '01068',
          country: 'US',
          address_type: 'physical',
        },
      ],
    });
    const state = edited('network.yaml', 'time_zone:', 'region: MA\ntime_zone:');
    expect(tiny(state).location?.addresses).toMatchObject([
      { region: 'Worcester', state_province: 'MA' },
    ]);
  });

  test('is words where the ZIP is not known', () => {
    const { location } = tiny(
      edited(
        PANTRY,
        '  zip: "01068"\n',
        '  name: Town Hall\n  bus: Bus 3\n  access: [ramp]\n  directions: Use the side door.\n',
      ),
    );
    expect(location).toMatchObject({
      name: 'Town Hall',
      description: '5 Castle Street, Oakham\nUse the side door.',
      transportation: 'Bus 3',
      accessibility: [{ description: 'Ramp' }],
    });
    expect(location).not.toHaveProperty('addresses');
  });

  test.each(['town', 'none'] as const)('never leaves when only %s may be named', (location) => {
    const { reader } = tiny();
    const entry = reader.directory.find('resources', 'oak-pantry');
    if (entry === undefined) throw new Error('The pantry is gone.');
    // The schema refuses such an entry; this one is built past it.
    const where = {
      ...entry.facts.where,
      location,
      town: 'Oakham',
      name: 'Elm House',
      bus: 'Bus 3',
      directions: 'Ring twice.',
    };
    const service = serviceOf(
      reader,
      { ...entry, facts: { ...entry.facts, where } },
      () => undefined,
    );
    const text = JSON.stringify(service);
    for (const secret of ['Castle', '01068', 'Elm House', 'Bus 3', 'Ring twice'])
      expect(text).not.toContain(secret);
    expect(service.service_at_locations?.map((at) => at.location.name)).toEqual(
      location === 'town' ? ['Oakham'] : undefined,
    );
  });
});

describe('a group becomes an organization', () => {
  test('with what kind it is, since when, and what it is part of', () => {
    const { hsds } = tiny({
      ...edited(
        'groups/oak-neighbors.md',
        'kind: mutual-aid',
        'kind: mutual-aid\nfounded: "2020-03"\nparent: hill-union\nstate: historic\njoin: Come on Mondays.\nwhere: { town: Barre, location: town }\ncontact: { phones: [{ number: "413-555-0199" }] }',
      ),
      'groups/hill-union.md':
        '---\ntitle: Hill Union\nsummary: All together.\nneeds: [rides]\nkind: nonprofit\nstatus: closed\n---\n',
    });
    const [union, neighbors] = hsds.organizations;
    expect(neighbors).toMatchObject({
      description:
        'This group is part of our history. It no longer works under this name.\n\nNeighbors who help.\n\nCome on Mondays.',
      year_incorporated: 2020,
      parent_organization_id: union?.id,
      phones: [{ number: '413-555-0199' }],
      locations: [{ name: 'Barre' }],
    });
    expect(union?.description).toBe('This group has ended.\n\nAll together.');
    expect(codesOf(neighbors)).toEqual(['needs/food', 'groups/mutual-aid']);
  });
});

describe('terms', () => {
  test('are our own and those of Open Eligibility, one id for one meaning', () => {
    const { hsds, service } = tiny({
      'needs.yaml': NEEDS_WITH_TERMS,
      ...edited(PANTRY, 'needs: [food]', 'needs: [food, bread]'),
    });
    expect(codesOf(service)).toEqual([
      ...['needs/food', 'eligibility/1102', 'needs/bread', 'ways/in-person'],
    ]);
    const bread = hsds.terms.find(({ code }) => code === 'bread');
    const staples = hsds.terms.find(({ code }) => code === 'staples');
    // Nothing names staples but the need below it.
    expect(bread?.parent_id).toBe(staples?.id);
    expect(hsds.terms.find(({ code }) => code === '1102')).toMatchObject({
      name: 'Food',
      taxonomy_detail: { name: 'Open Eligibility', version: '2.0' },
    });
    // Nobody names rides.
    expect(hsds.terms.map(({ code }) => code)).not.toContain('rides');
  });
});

/** "needs/food": vocabulary by its place in the id, told apart by name. */
function codesOf(thing: Pick<Service | Organization, 'attributes'> | undefined): string[] {
  const vocabularies: Readonly<Record<string, string>> = {
    'Needs in Tiny Network': 'needs',
    'Open Eligibility': 'eligibility',
    'Ways in Tiny Network': 'ways',
    'Groups in Tiny Network': 'groups',
  };
  return (thing?.attributes ?? []).map(
    ({ taxonomy_term: { code, taxonomy_detail } }) =>
      `${vocabularies[taxonomy_detail.name] ?? taxonomy_detail.name}/${code}`,
  );
}

const NEEDS_WITH_TERMS = `${VALID_NETWORK['needs.yaml'].replace('- id: food\n', '- id: food\n  eligibility: 1102\n')}- id: staples
  label: { en: Staples, es: Básicos }
  blurb: { en: What lasts., es: Lo que dura. }
  ask: { en: Staples, es: Básicos }
  offer: { en: Staples, es: Básicos }
  words: { en: [flour], es: [harina] }
- id: bread
  eligibility: 1102
  parent: staples
  label: { en: Bread, es: Pan }
  blurb: { en: Free bread., es: Pan gratis. }
  ask: { en: Bread, es: Pan }
  offer: { en: Bread, es: Pan }
  words: { en: [loaf], es: [barra] }
`;
