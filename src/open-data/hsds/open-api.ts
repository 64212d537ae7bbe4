import { z } from 'zod';
import { licenseOf } from '../../schema/license.ts';
import type { Reader } from '../../site/reader.ts';
import { Base, Organization, Service, Taxonomy, TaxonomyTerm, pageOf } from './schemas.ts';

/** What each address gives, under the name its schema has in the description. */
const ANSWERS = {
  base: { schema: Base, path: '/index.json' },
  services: { schema: pageOf(Service), path: '/services.json' },
  service: { schema: Service, path: '/services/{id}.json' },
  organizations: { schema: pageOf(Organization), path: '/organizations.json' },
  organization: { schema: Organization, path: '/organizations/{id}.json' },
  taxonomies: { schema: pageOf(Taxonomy), path: '/taxonomies.json' },
  taxonomy: { schema: Taxonomy, path: '/taxonomies/{id}.json' },
  taxonomy_terms: { schema: pageOf(TaxonomyTerm), path: '/taxonomy_terms.json' },
  taxonomy_term: { schema: TaxonomyTerm, path: '/taxonomy_terms/{id}.json' },
} as const;

const ID = {
  in: 'path',
  name: 'id',
  required: true,
  schema: { type: 'string', format: 'uuid' },
} as const;

/**
 * Our addresses and the keys we fill as OpenAPI 3.1. The files stand still: each address is the one of HSDS with ".json"
 * behind it, a list is one page, and there is nothing to ask for.
 * @param server address of the folder, ending in a slash.
 */
export function openApi(reader: Reader, server: string): object {
  const said = reader.words.site;
  const names = z.registry<{ id: string }>();
  for (const [id, { schema }] of Object.entries(ANSWERS)) names.add(schema, { id });
  const { schemas } = z.toJSONSchema(names, { uri: (id) => `#/components/schemas/${id}` });
  return {
    openapi: '3.1.0',
    info: {
      title: `${reader.say(reader.directory.network.name)}: ${said.hsds.title}`,
      version: '1',
      ...(reader.directory.demonstration ? { description: said.demo.bar } : {}),
      license: licenseOf(reader.directory.network),
    },
    servers: [{ url: server.replace(/\/$/, '') }],
    paths: Object.fromEntries(
      Object.entries(ANSWERS).map(([name, { path }]) => [
        path,
        {
          ...(path.includes('{id}') ? { parameters: [ID] } : {}),
          get: {
            operationId: name,
            responses: {
              200: {
                description: name,
                content: {
                  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
                },
              },
            },
          },
        },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        // The names are those of the map; an OpenAPI schema has no other address.
        Object.entries(schemas).map(([name, schema]) => [
          name,
          { ...schema, $id: undefined, $schema: undefined },
        ]),
      ),
    },
  };
}
