import { z } from 'zod';
import { LanguageCode, Words } from './text.ts';
import { ACCESS, LOCATION } from './vocabulary.ts';

/**
 * Where to go. `location` says how much of it may be published: `street`, only the `town`, or `none`.
 * Shelters and homes publish a town or nothing, so a street beside `town` or `none` is an error, not a hidden fact.
 */
export const Where = z
  .strictObject({
    name: Words.optional(),
    street: Words.optional(),
    town: Words,
    zip: z
      .string('Write the ZIP in quotes, like "01230".')
      .regex(/^\d{5}$/, 'Write the ZIP in quotes, like "01230".')
      .optional(),
    directions: Words.optional(),
    bus: Words.optional(),
    location: z.enum(LOCATION).default('street'),
    access: z.array(z.enum(ACCESS)).optional(),
  })
  .check((context) => {
    if (context.value.location === 'street') return;
    for (const key of ['street', 'zip', 'directions', 'name', 'bus'] as const) {
      if (context.value[key] === undefined) continue;
      context.issues.push({
        code: 'custom',
        input: context.value[key],
        path: [key],
        message: `This entry publishes only its town, so "${key}" must not stand in the file at all.`,
      });
    }
  });
export type Where = z.infer<typeof Where>;

/** A number people call here: ten digits with dashes, or a short line such as 211. */
export const PhoneNumber = z
  .string('Write the number in quotes, like "413-555-0142".')
  .regex(/^([2-9]\d{2}-[2-9]\d{2}-\d{4}|\d{3}|[2-9]\d{2}-[A-Z0-9-]{7,9})$/, {
    message: 'Write one number with its area code, like "413-555-0142".',
  });

export const Phone = z.strictObject({
  number: PhoneNumber,
  ext: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  label: Words.optional(),
  text: z.boolean().optional(),
  languages: z.array(LanguageCode).optional(),
});
export type Phone = z.infer<typeof Phone>;

export const Contact = z.strictObject({
  phones: z.array(Phone).optional(),
  email: z.email('Write an email address, like name@example.org.').optional(),
  web: z
    .url({ protocol: /^https?$/, message: 'Write the whole address, starting with https://' })
    .optional(),
});
export type Contact = z.infer<typeof Contact>;
