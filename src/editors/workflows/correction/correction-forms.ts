import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What can be wrong, in the order of the form's choices. */
export const FACTS = [
  'phone',
  'email',
  'web',
  'hours',
  'address',
  'closed',
  'paused',
  'open',
  'languages',
  'other',
] as const;
export type Fact = (typeof FACTS)[number];

/** How somebody knows, in the order of the form's choices. */
export const HOWS = ['phone', 'visit', 'email', 'own-page', 'other-page'] as const;

const Field = z.object({
  id: z.string().optional(),
  attributes: z.object({
    label: z.string().optional(),
    options: z.array(z.union([z.string(), z.object({ label: z.string() })])).optional(),
  }),
});
const Form = z.object({ title: z.string(), body: z.array(Field) });

/** One language's form: the labels and the choices of its fields, by id. */
export type CorrectionForm = {
  fields: { id: string; label: string; options: string[] }[];
};

/** The forms of a correction, one for each language: those of the folder that ask for an entry and a fact. */
export function readForms(folder = join('.github', 'ISSUE_TEMPLATE')): CorrectionForm[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yml') && file !== 'config.yml')
    .toSorted()
    .map((file) => Form.parse(parse(readFileSync(join(folder, file), 'utf8'))))
    .map(({ body }) => ({
      fields: body.flatMap(({ id, attributes: { label, options = [] } }) =>
        id === undefined || label === undefined
          ? []
          : [
              {
                id,
                label,
                options: options.map((one) => (typeof one === 'string' ? one : one.label)),
              },
            ],
      ),
    }))
    .filter(({ fields }) =>
      ['entry', 'fact', 'now'].every((id) => fields.some((field) => field.id === id)),
    );
}
