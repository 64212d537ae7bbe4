import { z } from 'zod';
import { licenseOf } from '../../../schema/license.ts';
import type { Reader } from '../../../site/reader.ts';
import { ownerIn } from './rows-of.ts';
import { TABLES } from './tables.ts';
import type { Table } from './tables.ts';

type Field = {
  name: string;
  type: 'string' | 'number' | 'integer' | 'date' | 'datetime';
  format?: string;
  constraints?: { required?: true; unique?: true; enum?: readonly unknown[]; pattern?: string };
};

type ForeignKey = { fields: string; reference: { resource: string; fields: 'id' } };

/** Keys that name a row of the same kind. */
const SAME_KIND: Readonly<Record<string, string>> = {
  parent_organization_id: 'organization',
  parent_id: 'taxonomy_term',
};

/** What stands in every table, as a Tabular Data Package (specs.frictionlessdata.io): made from the same schemas. */
export function dataPackage(reader: Reader): object {
  const { network } = reader.directory;
  const license = licenseOf(network);
  return {
    profile: 'tabular-data-package',
    name: network.id,
    title: `${reader.say(network.name)}: ${reader.words.site.hsds.title}`,
    homepage: network.site,
    licenses: [{ name: network.license, title: license.name, path: license.url }],
    resources: TABLES.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: table.path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: {
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: {
        fields: fieldsOf(table),
        missingValues: [''],
        primaryKey: 'id',
        ...foreignKeys(table),
      },
    })),
  };
}

/** The columns of a table: its own values, whose a row is, and what it names. */
export function fieldsOf(table: Table): Field[] {
  const values = [...table.values].map(([name, schema]) => fieldOf(name, schema));
  const owners = new Set(
    ownersOf(table).flatMap((owner) => Object.keys(ownerIn(table.name, owner, ''))),
  );
  const named = [...table.objects.values()];
  return [
    ...values,
    ...[...owners].map((name) => ({ name, type: 'string' as const, ...uuid(name) })),
    ...named.map((name) => ({
      name: `${name}_id`,
      type: 'string' as const,
      format: 'uuid',
      constraints: { required: true as const },
    })),
  ];
}

function foreignKeys(table: Table): { foreignKeys?: ForeignKey[] } {
  const owners = table.name === 'attribute' ? [] : ownersOf(table);
  const keys = [
    ...[...table.values.keys()].flatMap((key) => {
      const resource = SAME_KIND[key];
      return resource === undefined ? [] : [[key, resource] as const];
    }),
    ...[...owners, ...table.objects.values()].map((name) => [`${name}_id`, name] as const),
  ];
  if (keys.length === 0) return {};
  return {
    foreignKeys: keys.map(([fields, resource]) => ({
      fields,
      // The specification's name for the table itself is empty.
      reference: { resource: resource === table.name ? '' : resource, fields: 'id' },
    })),
  };
}

/** The tables whose objects hold lists of this one. */
function ownersOf(table: Table): string[] {
  return TABLES.filter(({ lists }) => [...lists.values()].includes(table.name)).map(
    ({ name }) => name,
  );
}

function uuid(column: string): Pick<Field, 'format'> {
  return column.endsWith('_id') ? { format: 'uuid' } : {};
}

function fieldOf(name: string, schema: z.ZodType): Field {
  const { type, format, enum: choices } = z.toJSONSchema(schema);
  const constraints = {
    ...(schema instanceof z.ZodOptional ? {} : { required: true as const }),
    ...(name === 'id' ? { unique: true as const } : {}),
    ...(choices === undefined ? {} : { enum: choices }),
  };
  return {
    name,
    ...typeOf(type, format),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** A type of JSON Schema as one of Table Schema, which has days and moments of its own. */
function typeOf(type: unknown, format: string | undefined): Pick<Field, 'type' | 'format'> {
  if (format === 'date') return { type: 'date' };
  // Its default knows no milliseconds, which HSDS asks for.
  if (format === 'date-time') return { type: 'datetime', format: 'any' };
  if (type === 'integer' || type === 'number') return { type };
  return {
    type: 'string',
    ...(['uuid', 'email', 'uri'].includes(format ?? '') ? { format: format ?? '' } : {}),
  };
}
