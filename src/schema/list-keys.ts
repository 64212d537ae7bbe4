import { z } from 'zod';

/** One key of a schema. */
export type SchemaKey = {
  /** Dotted, without the numbers of a list: "contact.phones.number". */
  path: string;
  /** False when the line may be left out, or when only some forms of its object have it. */
  required: boolean;
  /** What one value must be: looked through "optional", "default" and lists. */
  value: z.core.$ZodType;
  /** True when it is a list of such values. */
  many: boolean;
};

/**
 * Every key of a schema with the keys inside it, in the schema's order. An object that a schema uses in several places
 * is taken apart at the first of them only.
 */
export function listKeys(schema: z.core.$ZodType): SchemaKey[] {
  return keysBelow(schema, '', new Set());
}

function keysBelow(
  schema: z.core.$ZodType,
  prefix: string,
  seen: Set<z.core.$ZodType>,
): SchemaKey[] {
  const shapes = shapesOf(schema);
  const names = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
  return names.flatMap((name) => {
    const parts = shapes.flatMap((shape) => shape[name] ?? []);
    const [part] = parts;
    if (part === undefined) return [];
    const path = prefix + name;
    const { value, many } = look(part);
    const required = parts.length === shapes.length && parts.every((each) => !mayBeAbsent(each));
    const inner = seen.has(value) ? [] : keysBelow(value, `${path}.`, seen.add(value));
    // A union says which form it is with a word of its own in each: together they are the choices.
    const whole = parts.length > 1 && parts.every(isLiteral) ? z.union(parts) : value;
    return [{ path, required, value: whole, many }, ...inner];
  });
}

/** The objects a schema may be: one, one for each form of a union, or none. */
function shapesOf(schema: z.core.$ZodType): Shape[] {
  if (schema instanceof z.ZodObject) return [schema.shape];
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap(shapesOf);
  return [];
}

function look(part: z.core.$ZodType): Pick<SchemaKey, 'value' | 'many'> {
  if (part instanceof z.ZodOptional || part instanceof z.ZodDefault)
    return look(part.def.innerType);
  return part instanceof z.ZodArray
    ? { value: look(part.element).value, many: true }
    : { value: part, many: false };
}

function mayBeAbsent(part: z.core.$ZodType): boolean {
  return part instanceof z.ZodOptional || part instanceof z.ZodDefault;
}

function isLiteral(part: z.core.$ZodType): part is z.ZodLiteral {
  return part instanceof z.ZodLiteral;
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;
