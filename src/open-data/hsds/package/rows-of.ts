import type { Hsds } from '../hsds.ts';
import { TABLES } from './tables.ts';

/** A row by its columns. What is absent is an empty cell. */
export type Row = Readonly<Record<string, string | number>>;

/** The rows of every table, each object once, in the order in which it is met. */
export function rowsOf({ services, organizations, terms }: Hsds): Map<string, Row[]> {
  const rows = new Map(TABLES.map(({ name }) => [name, new Map<string, Row>()]));

  const put = (name: string, thing: object, owner: Row = {}): string => {
    const table = TABLES.find((each) => each.name === name);
    const all = rows.get(name);
    if (table === undefined || all === undefined) throw new Error(`HSDS has no table "${name}".`);
    const held = new Map<string, unknown>(Object.entries(thing));
    const id = String(held.get('id'));
    const values = [...table.values.keys()].map((key) => [key, held.get(key)] as const);
    const named = [...table.objects].map(([key, other]) => {
      const object = held.get(key);
      return [`${other}_id`, isObject(object) ? put(other, object) : undefined] as const;
    });
    const cells = [...values, ...named].filter((cell): cell is [string, string | number] =>
      ['string', 'number'].includes(typeof cell[1]),
    );
    // Met again inside another object, it keeps what it said of its owner.
    all.set(id, { ...all.get(id), ...owner, ...Object.fromEntries(cells) });
    for (const [key, other] of table.lists) {
      const list = held.get(key);
      for (const each of Array.isArray(list) ? list.filter(isObject) : [])
        put(other, each, ownerIn(other, name, id));
    }
    return id;
  };

  organizations.forEach((each) => put('organization', each));
  services.forEach((each) => put('service', each));
  terms.forEach((each) => put('taxonomy_term', each));
  return new Map([...rows].map(([name, all]) => [name, [...all.values()]]));
}

/** Columns in which a row of a table names whose it is. An attribute can be of anything. */
export function ownerIn(table: string, owner: string, id: string): Row {
  return table === 'attribute' ? { link_id: id, link_entity: owner } : { [`${owner}_id`]: id };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
