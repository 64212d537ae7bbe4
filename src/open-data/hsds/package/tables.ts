import { z } from 'zod';
import * as schemas from '../schemas.ts';

/** One table: what its rows are, and what of them stands in other tables. */
export type Table = {
  /** As HSDS calls its objects. */
  name: string;
  path: string;
  /** Keys that hold one value. */
  values: ReadonlyMap<string, z.ZodType>;
  /** Keys that hold a list, and the table of its objects: a row there names its owner. */
  lists: ReadonlyMap<string, string>;
  /** Keys that hold one object, and its table: a row of this table names it. */
  objects: ReadonlyMap<string, string>;
};

/** Every object of HSDS that we publish, with its file in the package, in the order of the specification. */
const OBJECTS: readonly (readonly [name: string, path: string, schema: z.ZodObject])[] = [
  ['organization', 'organizations.csv', schemas.Organization],
  ['service', 'services.csv', schemas.Service],
  ['attribute', 'attributes.csv', schemas.Attribute],
  ['service_at_location', 'service_at_locations.csv', schemas.ServiceAtLocation],
  ['location', 'locations.csv', schemas.Location],
  ['phone', 'phones.csv', schemas.Phone],
  ['address', 'addresses.csv', schemas.Address],
  ['schedule', 'schedules.csv', schemas.Schedule],
  ['service_area', 'service_areas.csv', schemas.ServiceArea],
  ['required_document', 'required_documents.csv', schemas.RequiredDocument],
  ['language', 'languages.csv', schemas.Language],
  ['accessibility', 'accessibility.csv', schemas.Accessibility],
  ['taxonomy_term', 'taxonomy_terms.csv', schemas.TaxonomyTerm],
  ['cost_option', 'cost_options.csv', schemas.CostOption],
  ['taxonomy', 'taxonomies.csv', schemas.Taxonomy],
  ['url', 'urls.csv', schemas.Link],
];

const nameOf = new Map<unknown, string>(OBJECTS.map(([name, , schema]) => [schema, name]));

/** The tables of the package: an object inside another one stands in the table of its own kind. */
export const TABLES: readonly Table[] = OBJECTS.map(([name, path, { shape }]) => {
  const keys = Object.entries(shape).map(([key, schema]) => ({ key, ...inside(schema) }));
  const named = (held: Held) =>
    new Map(keys.filter((each) => each.held === held).map(({ key, table = '' }) => [key, table]));
  return {
    name,
    path,
    values: new Map(
      keys.filter(({ held }) => held === 'value').map(({ key }) => [key, shape[key] as z.ZodType]),
    ),
    lists: named('list'),
    objects: named('object'),
  };
});

type Held = 'value' | 'list' | 'object';

function inside(schema: unknown): { held: Held; table?: string | undefined } {
  const bare = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (bare instanceof z.ZodArray) return { held: 'list', table: nameOf.get(bare.element) };
  if (bare instanceof z.ZodObject) return { held: 'object', table: nameOf.get(bare) };
  return { held: 'value' };
}
