import { CORRECTION_FIELDS, readCorrectionFields } from '../../schema/correction.ts';
import { FORM_FIELDS, isFormField, readFormFields } from '../../schema/form-fields.ts';

/** What one post says, before the schema has judged it. */
export interface Posted {
  readonly candidate: unknown;
  /** The language the answer should be in, when the post says so. */
  readonly pageLanguage?: string | undefined;
  readonly flagged: boolean;
  /** What stands in the field for a solved puzzle or a waiting ticket. */
  readonly solution?: string | undefined;
  /** The fields as they came, when it was a form. */
  readonly fields?: URLSearchParams;
}

/** Several times as many fields as any form of ours has. Looking for each among very many others would take seconds. */
const MOST_FIELDS = 1000;

export const POST_TYPES = ['application/json', 'application/x-www-form-urlencoded'] as const;
export type PostType = (typeof POST_TYPES)[number];

/** The media type of a Content-Type header when the service takes it, else nothing. */
export function postType(contentType: string | undefined): PostType | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  return POST_TYPES.find((known) => known === type);
}

/** Reads a body of the given type; nothing when the bytes are not UTF-8, not JSON, or more fields than a form has. */
export function readPosted(type: PostType, body: Uint8Array): Posted | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return type === 'application/json' ? readJson(text) : readForm(text);
  } catch (error) {
    // The parser's message quotes the body, so nothing of the error goes on.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The entry that a posted form says something about, when it is such a form. */
export function entryOf({ fields }: Posted): string | undefined {
  const entry = fields?.get(CORRECTION_FIELDS.entry);
  // It stands in an address of the answer.
  return entry && /^[a-z]+\/[a-z0-9-]+$/.test(entry) ? entry : undefined;
}

function readJson(text: string): Posted {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { candidate: value, flagged: false };
  }
  const candidate: Record<string, unknown> = { ...value };
  const honeypot = candidate[FORM_FIELDS.honeypot];
  const pageLanguage = candidate[FORM_FIELDS.pageLanguage];
  const solution = candidate[FORM_FIELDS.solution];
  Reflect.deleteProperty(candidate, FORM_FIELDS.honeypot);
  Reflect.deleteProperty(candidate, FORM_FIELDS.pageLanguage);
  Reflect.deleteProperty(candidate, FORM_FIELDS.solution);
  return {
    candidate,
    pageLanguage: typeof pageLanguage === 'string' ? pageLanguage : undefined,
    flagged: honeypot !== undefined && honeypot !== '',
    solution: typeof solution === 'string' ? solution : undefined,
  };
}

function readForm(text: string): Posted | undefined {
  if (text.split('&', MOST_FIELDS + 1).length > MOST_FIELDS) return undefined;
  const fields = new URLSearchParams(text);
  return {
    candidate: readCandidate(fields),
    pageLanguage: fields.get(FORM_FIELDS.pageLanguage) ?? undefined,
    flagged: (fields.get(FORM_FIELDS.honeypot) ?? '') !== '',
    solution: fields.get(FORM_FIELDS.solution) ?? undefined,
    fields,
  };
}

function readCandidate(fields: URLSearchParams): unknown {
  if (fields.has('sealed')) return readLetterFields(fields);
  return fields.has(CORRECTION_FIELDS.entry) ? readCorrection(fields) : readPlainFields(fields);
}

/** What is wrong with an entry. Whatever else is among the fields stays, so that the schema refuses it. */
function readCorrection(fields: URLSearchParams): unknown {
  const { id, network, pageLanguage, honeypot, solution } = FORM_FIELDS;
  const ours: readonly string[] = [
    ...Object.values(CORRECTION_FIELDS),
    ...[id, network, pageLanguage, honeypot, solution],
  ];
  return {
    ...Object.fromEntries([...fields].filter(([name]) => !ours.includes(name))),
    ...readCorrectionFields(fields),
    id: fields.get(id) ?? '',
    network: fields.get(network) ?? '',
    language: fields.get(pageLanguage) ?? '',
  };
}

/** A field that nobody here knows holds words that would be lost: it stays, so that the schema refuses it. */
function readPlainFields(fields: URLSearchParams): unknown {
  const unknown = [...fields].filter(([name, value]) => !isFormField(name) && value.trim() !== '');
  return { ...Object.fromEntries(unknown), ...Object(readFormFields(fields)) };
}

/** A sealed letter posted as fields. Whatever else is among them stays, so that the schema refuses it. */
function readLetterFields(fields: URLSearchParams): unknown {
  const { honeypot, pageLanguage, solution } = FORM_FIELDS;
  const ours: readonly string[] = [honeypot, pageLanguage, solution];
  return Object.fromEntries([...fields].filter(([name]) => !ours.includes(name)));
}
