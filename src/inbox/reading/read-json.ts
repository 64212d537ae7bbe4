import * as z from 'zod';
import { postType } from '../posts/read-posted.ts';
import { readBody } from '../posts/read-body.ts';
import type { Mistake, Refusal } from './refuse.ts';

/**
 * Longest body of a navigators' request: a note of MOST_NOTE characters or a whole letter of a backup, with the
 * line ends written as "\n".
 */
export const MOST_READING_BYTES = 1152 * 1024;
const MOST_MISTAKES = 100;
const LONGEST_SENTENCE = 200;

/** What was sent, or why it is refused. */
export type Checked<Value> = { readonly kind: 'good'; readonly value: Value } | Refusal;

/** Reads a JSON body and checks it. Rejects when the connection breaks off. */
export async function readJson<Value>(
  request: Request,
  schema: z.ZodType<Value>,
): Promise<Checked<Value>> {
  if (postType(request.headers.get('content-type') ?? undefined) !== 'application/json')
    return { kind: 'wrongType' };
  const body = await readBody(request, MOST_READING_BYTES);
  if (!body) return { kind: 'tooLarge' };
  const json = parseJson(body);
  return json ? checkValue(json.value, schema) : { kind: 'unreadable' };
}

/** Checks what was sent in an address or a body. The mistakes name places and rules, never what was written there. */
export function checkValue<Value>(value: unknown, schema: z.ZodType<Value>): Checked<Value> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return { kind: 'good', value: data };
  return { kind: 'invalid', errors: error.issues.slice(0, MOST_MISTAKES).map(tellMistake) };
}

function tellMistake({ path, message }: z.core.$ZodIssue): Mistake {
  return {
    path: path.filter((step) => typeof step !== 'symbol'),
    error: message.slice(0, LONGEST_SENTENCE),
  };
}

/** Nothing when the bytes are not UTF-8 or not JSON. */
function parseJson(body: Uint8Array): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch (error) {
    // The parser's message quotes the body, so nothing of the error goes on.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
