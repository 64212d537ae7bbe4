import { z } from 'zod';
import type { EditorWords } from '../../words/editor-words.ts';
import { sayChoice } from '../../words/say-choice.ts';
import { sayKey } from '../../words/say-key.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import type { EditFormWords } from './edit-form-words.ts';
import { LINES, MAY_BE_NOTHING, NOTHING, YES_OR_NO } from './form-shape.ts';

/** One choice of a list, as the form's library wants it. */
export type Choice = { readonly label: string; readonly value: string };

/** A field of the form, as the form's library wants it. */
export type FormField = {
  readonly name: string;
  readonly label?: string;
  readonly widget: string;
  readonly hint?: string;
  readonly required?: boolean | readonly string[];
  readonly i18n: boolean | 'duplicate_keys';
  readonly fields?: readonly FormField[];
  readonly [setting: string]: unknown;
};

/** What the fields of a kind are made with. */
export type FormPlan = {
  readonly kind: Kind | 'pages';
  readonly words: EditorWords;
  readonly form: EditFormWords;
  readonly firstLanguage: string;
  /** Paths that a translation says in its own words. */
  readonly translated: ReadonlySet<string>;
  /** Choices that come from the content, by path: towns, needs, languages. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  /** Paths whose value is the slug of another entry, and of which kind. */
  readonly entries: Readonly<Record<string, Kind>>;
};

/** The fields of a schema, in its order. */
export function fieldsOf(schema: z.ZodObject, plan: FormPlan): FormField[] {
  // Refinements and transforms have no JSON Schema; `check` knows them.
  return fieldsIn(JsonPart.parse(z.toJSONSchema(schema, { unrepresentable: 'any' })), '', plan);
}

function fieldsIn(
  { properties = {}, required = [] }: JsonPart,
  under: string,
  plan: FormPlan,
): FormField[] {
  return Object.entries(properties).map(([name, part]) => {
    const path = under === '' ? name : `${under}.${name}`;
    const must = required.includes(name) && part.default === undefined;
    return {
      name,
      ...said(path, plan),
      ...needed(path, must, plan),
      ...widgetFor(path, part, must, plan),
    };
  });
}

/** Label and hint of a key; the form's own hint where the other one says how to write a file. */
export function said(
  path: string,
  { kind, words, form }: FormPlan,
): { label: string; hint: string } {
  const { label, hint } = sayKey(words.keys, kind, path);
  const own: Readonly<Record<string, string>> = form.hints;
  return { label, hint: own[`${kind}:${path}`] ?? own[path] ?? hint };
}

function needed(path: string, must: boolean, { translated, firstLanguage }: FormPlan) {
  const i18n = translated.has(path);
  // Of the words a translation may hold, it needs the sentence for lists and flyers; the rest falls back.
  const everywhere = path === 'summary';
  return { required: must && i18n && !everywhere ? [firstLanguage] : must, i18n };
}

function widgetFor(
  path: string,
  part: JsonPart,
  must: boolean,
  plan: FormPlan,
): { widget: string; [setting: string]: unknown } {
  const list = part.items;
  const { choices, entries } = plan;
  const kind = entries[path];
  if (kind !== undefined) return toEntry(kind, list !== undefined);
  const many = list !== undefined;
  const named = choices[path];
  // One by one, in the order they were chosen in: the first need is the main one.
  if (named !== undefined)
    return { ...select(path, named, { many, must }, plan), dropdown_threshold: 1 };
  const fixed = wordsOf(path, list ?? part, plan);
  if (fixed !== undefined) return select(path, fixed, { many, must }, plan);
  if (YES_OR_NO.includes(path))
    return select(
      path,
      [
        { label: plan.form.yes, value: 'yes' },
        { label: plan.form.no, value: 'no' },
      ],
      { many: false, must },
      plan,
    );
  if (LINES.includes(path)) return { widget: 'text' };
  if (list !== undefined) return listOf(path, list, plan);
  if (part.properties !== undefined)
    return { widget: 'object', collapsed: false, fields: fieldsIn(part, path, plan) };
  return plain(path, part, plan);
}

function plain(
  path: string,
  part: JsonPart,
  plan: FormPlan,
): { widget: string; [setting: string]: unknown } {
  if (part.type === 'integer') return { widget: 'number', value_type: 'int', ...bounds(part) };
  if (part.format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  if (part.format === 'uri') return { widget: 'string', type: 'url' };
  if (part.format === 'email') return { widget: 'string', type: 'email' };
  const pattern = part.pattern === undefined ? undefined : [part.pattern, said(path, plan).hint];
  return {
    widget: 'string',
    ...(pattern && { pattern }),
    ...(part.maxLength !== undefined && { maxlength: part.maxLength }),
  };
}

function listOf(
  path: string,
  items: JsonPart,
  plan: FormPlan,
): { widget: string; [setting: string]: unknown } {
  if (items.properties === undefined) {
    const { label } = said(path, plan);
    return { widget: 'list', field: { name: 'item', label, ...plain(path, items, plan) } };
  }
  const fields = fieldsIn(items, path, plan);
  const shown = fields.filter(({ widget }) => widget !== 'object').slice(0, 3);
  return {
    widget: 'list',
    fields,
    collapsed: false,
    summary: shown.map(({ name }) => `{{fields.${name}}}`).join(' '),
  };
}

/** The few words that a key may hold, each with its meaning. */
function wordsOf(path: string, part: JsonPart, { words, kind }: FormPlan): Choice[] | undefined {
  const values = part.enum ?? part.anyOf?.flatMap((each) => each.const ?? []);
  // A union with free text, like a date or "undated", stays free.
  if (values === undefined || (part.anyOf !== undefined && values.length < part.anyOf.length))
    return undefined;
  return values.map(String).map((value) => ({
    value,
    label: sayChoice(words, kind, path, value) ?? value,
  }));
}

function select(
  path: string,
  choices: readonly Choice[],
  { many, must }: { many: boolean; must: boolean },
  { form }: FormPlan,
): { widget: string; [setting: string]: unknown } {
  const nothing = MAY_BE_NOTHING.includes(path) ? [{ label: form.nothing, value: NOTHING }] : [];
  const unknown = many || must ? [] : [{ label: '—', value: '' }];
  return {
    widget: 'select',
    options: [...unknown, ...nothing, ...choices],
    ...(many && { multiple: true, dropdown_threshold: 12, ...(must && { min: 1 }) }),
  };
}

function toEntry(collection: Kind, many: boolean): { widget: string; [setting: string]: unknown } {
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: ['title'],
    search_fields: ['title'],
    ...(many && { multiple: true }),
  };
}

function bounds({ minimum, exclusiveMinimum, maximum }: JsonPart) {
  const min = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const sane = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  return { ...(min !== undefined && { min }), ...(sane && { max: maximum }) };
}

/** What of JSON Schema our schemas become. */
const JsonPart = z.object({
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  default: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  const: z.union([z.string(), z.number()]).optional(),
  required: z.array(z.string()).optional(),
  get anyOf() {
    return z.array(JsonPart).optional();
  },
  get items() {
    return JsonPart.optional();
  },
  get properties() {
    return z.record(z.string(), JsonPart).optional();
  },
});
type JsonPart = z.infer<typeof JsonPart>;
