import { z } from 'zod';

/** The part of a schema that reads the value at `path`; nothing where the schema leads nowhere. */
export function schemaPart(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>(
    (part, key) => stepInto(unwrap(part), key),
    schema,
  );
}

/** The keys of the object at `path`, in the order of the schema; none when no object is there. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const part = unwrap(schemaPart(schema, path));
  return part instanceof z.ZodObject ? Object.keys(part.shape) : [];
}

/** The words a value at `path` may be, when it is one of a few. */
export function choicesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const part = unwrap(schemaPart(schema, path));
  if (part instanceof z.ZodEnum) return part.options.map(String);
  if (part instanceof z.ZodLiteral) return [...part.values].map(String);
  if (part instanceof z.ZodUnion) return part.options.flatMap((option) => choicesAt(option, []));
  return [];
}

function stepInto(
  part: z.core.$ZodType | undefined,
  key: PropertyKey,
): z.core.$ZodType | undefined {
  if (part instanceof z.ZodObject) return (part.shape as Record<PropertyKey, z.core.$ZodType>)[key];
  if (part instanceof z.ZodArray) return part.element;
  if (part instanceof z.ZodRecord) return part.valueType;
  return undefined;
}

/** Looks through "optional" and "default". */
function unwrap(part: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return part instanceof z.ZodOptional || part instanceof z.ZodDefault
    ? unwrap(part.def.innerType)
    : part;
}
