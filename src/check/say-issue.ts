import { z } from 'zod';
import type { ProblemCode } from './problem.ts';
import { didYouMean } from './nearest.ts';
import { isPhoneKey } from './check-phones.ts';
import { sayPhone } from './say-phone.ts';
import { sayDay, sayMoment, sayTime } from './say-time.ts';
import { choicesAt, keysAt, schemaPart } from '../schema/schema-part.ts';

/** What to write where a schema only knows a pattern. */
const FORMS: Readonly<Record<string, string>> = {
  short: 'write 3 to 12 lower case letters and digits, like oakfood.',
  country: 'write two capital letters, like US.',
  counties: 'write five digits in quotes, like "25003".',
  ext: 'write only digits, in quotes, like "12".',
  site: 'write the whole address, starting with https://',
  edit_url: 'write the whole address, starting with https://',
};
/** Schema messages that tell what to do; they become the fix, and the value is named before them. */
const IMPERATIVE = /^(Write|Use|Keep|Say|Give|Name)\b/;
/** Zod's own words, never shown. */
const ZOD_WORDS = /^(Invalid|Too)\b/;
const LONGEST_SHOWN = 40;

/** One of Zod's issues as a plain sentence and what to do about it. `value` is what stands in the file. */
export function sayIssue(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  value: unknown,
  written: string,
): Said {
  const right = written === '' ? undefined : sayRight(issue, written);
  if (right !== undefined) return right;
  const said = sayKind(issue, schema, value, written);
  const own = ownWords(issue.message);
  return { code: said.code, message: own.message ?? said.message, fix: own.fix ?? said.fix };
}

/** What is meant by a phone number, a time or a day in another form, where that can be known. */
function sayRight(issue: z.core.$ZodIssue, written: string): Said | undefined {
  if (issue.code !== 'invalid_format' && issue.code !== 'invalid_type') return undefined;
  const key = keyOf(issue.path);
  const message = cannotBe(issue.path, written);
  if (isPhoneKey(issue.path)) {
    const said = sayPhone(written) ?? {
      message: `${nameOf(issue.path)} must be text in quotes.`,
      fix: `write "${written}".`,
    };
    return { code: 'phone', ...said };
  }
  const [zip] = key === 'zip' ? (/^\d{4,5}(?=$|\D)/.exec(written) ?? []) : [];
  if (zip !== undefined) {
    return {
      code: 'value',
      message: issue.code === 'invalid_type' ? `"${key}" must be text in quotes.` : message,
      fix: `write "${zip.padStart(5, '0')}".`,
    };
  }
  if (key === 'opens' || key === 'closes') return sayTime(written, message);
  if (key === 'starts' || key === 'ends') return sayMoment(written, message);
  const isDay = issue.code === 'invalid_format' && issue.format === 'date';
  return isDay ? sayDay(written, message) : undefined;
}

function sayKind(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  value: unknown,
  written: string,
): Said {
  const name = nameOf(issue.path);
  const key = keyOf(issue.path);
  if (value === undefined && issue.path.length > 0) {
    const example = choicesAt(schema, issue.path)[0];
    return {
      code: 'missing-key',
      message: `${name} is missing.`,
      fix: example === undefined ? `add ${key}: …` : `add ${key}: …, like ${key}: ${example}.`,
    };
  }
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'value', ...sayType(issue.expected, schema, issue.path, value, written) };
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'value', ...sayChoice(issue.path, choicesAt(schema, issue.path), written) };
    case 'invalid_key':
      return {
        code: 'value',
        message: `"${key}" cannot be a key here.`,
        fix: lower(issue.issues[0]?.message ?? 'write another key.'),
      };
    case 'too_small':
    case 'too_big':
      return { code: 'value', ...saySize(issue, name, value) };
    case 'custom':
      return {
        code: key === 'ends' ? 'event-time' : 'value',
        message: cannotBe(issue.path, written),
        fix:
          EARLIER[key] === undefined
            ? 'take this line out.'
            : `write one that is later than "${EARLIER[key]}", or take the line out.`,
      };
    case 'invalid_format':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return {
        code: 'value',
        message: cannotBe(issue.path, written),
        fix: FORMS[key] ?? 'write it in another form.',
      };
  }
}

/** Keys that must be later than another beside them. */
export const EARLIER: Readonly<Record<string, string>> = {
  ends: 'starts',
  until: 'from',
  closes: 'opens',
};

function sayType(
  expected: string,
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
  written: string,
): Words {
  const name = nameOf(path);
  switch (expected) {
    case 'array':
      return { message: `${name} must be a list.`, fix: listExample(schema, path, written) };
    case 'object':
      if (path.length === 0)
        return {
          message: 'The facts must be lines of a key and its value.',
          fix: 'write a space after the colon of each key, like title: Oak Pantry.',
        };
      return {
        message: `${name} must have keys of its own.`,
        fix: `write them like ${keysExample(schema, path)}.`,
      };
    case 'record':
      return {
        message: `${name} must be pairs of a key and its words.`,
        fix: `write them like ${name === '"labels"' ? '{ Office: Oficina }' : '{ en: Office, es: Oficina }'}.`,
      };
    case 'boolean':
      return {
        message: `${name} must be true or false.`,
        fix: `write ${/^n/i.test(written) ? 'false' : 'true'}.`,
      };
    case 'string':
      return isList(value)
        ? {
            message: `${name} must be text.`,
            fix: 'write plain words here, without keys or brackets.',
          }
        : { message: `${name} must be text in quotes.`, fix: `write "${written}".` };
    default:
      return {
        message: `${name} must be a whole number.`,
        fix: 'write digits without quotes, like 30.',
      };
  }
}

function sayChoice(
  path: readonly PropertyKey[],
  choices: readonly string[],
  written: string,
): Words {
  const span = spanOf(written, choices);
  return {
    message: cannotBe(path, written),
    fix:
      (span && `write each one: ${span}.`) ??
      didYouMean(written, choices) ??
      `write one of: ${choices.join(', ')}.`,
  };
}

function saySize(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  name: string,
  value: unknown,
): Words {
  if (typeof value === 'string') {
    return value.trim() === ''
      ? { message: `${name} is empty.`, fix: 'write something here or leave the line out.' }
      : { message: `${name} is ${value.trim().length} characters long.`, fix: 'make it shorter.' };
  }
  if (issue.origin === 'array') return { message: `${name} is empty.`, fix: 'name at least one.' };
  const limit =
    issue.code === 'too_big'
      ? `${issue.maximum} or less`
      : issue.inclusive === false
        ? `more than ${issue.minimum}`
        : `${issue.minimum} or more`;
  return { message: `${name} must be ${limit}.`, fix: `write a number that is ${limit}.` };
}

/** A message of our own schemas, cut into the sentence and the fix. */
function ownWords(message: string): Partial<Words> {
  if (ZOD_WORDS.test(message)) return {};
  if (IMPERATIVE.test(message)) return { fix: lower(message) };
  const [, first, rest] = /^(.+?)(?:\. |, like )(.+)$/.exec(message) ?? [];
  if (first === undefined || rest === undefined) return { message };
  return {
    message: `${first}.`,
    fix: message.includes(', like ') ? `write it like ${rest}` : lower(rest),
  };
}

function listExample(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  written: string,
): string {
  const part = [...path, 0];
  if (keysAt(schema, part).length > 0)
    return `begin each part with a dash, like - ${keysExample(schema, part)}.`;
  const choices = choicesAt(schema, part);
  const span = spanOf(written, choices);
  if (span !== undefined) return `write [${span}].`;
  if (/^(?:none|nothing|no)$/i.test(written)) return 'write [] for none.';
  const words = written.match(/[\p{L}\d-]+(?: [\p{L}\d-]+)*/gu) ?? [];
  const isRight =
    words.length > 0 && (choices.length === 0 || words.every((word) => choices.includes(word)));
  if (isRight) return `write it in brackets: [${words.join(', ')}].`;
  return `write it in brackets, like [${choices.length > 1 ? choices.slice(0, 2).join(', ') : 'one, two'}].`;
}

/** The first two keys an object must have, or may have: `{ date: …, by: … }`. */
function keysExample(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  const keys = keysAt(schema, path);
  const required = keys.filter(
    (key) => schemaPart(schema, [...path, key])?._zod.optin === undefined,
  );
  const shown = (required.length > 0 ? required : keys).slice(0, 2);
  return `{ ${shown.map((key) => `${key}: …`).join(', ')} }`;
}

/** The words from one to another: mon-fri is mon, tue, wed, thu, fri. */
function spanOf(written: string, choices: readonly string[]): string | undefined {
  const [, from = '', to = ''] = /^(\p{L}+)\s*(?:-|–|to)\s*(\p{L}+)$/u.exec(written) ?? [];
  const [first, last] = [from, to].map((word) =>
    choices.findIndex((choice) => choice === word.slice(0, 3).toLowerCase()),
  );
  if (first === undefined || last === undefined || first < 0 || last < 0) return undefined;
  const round = [...choices, ...choices];
  return round.slice(first, last < first ? last + choices.length + 1 : last + 1).join(', ');
}

function cannotBe(path: readonly PropertyKey[], written: string): string {
  const shown = written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN)}…` : written;
  return typeof path.at(-1) === 'number'
    ? `"${keyOf(path)}" cannot hold "${shown}".`
    : `"${keyOf(path)}" cannot be "${shown}".`;
}

function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'This file';
  if (typeof last !== 'number') return `"${String(last)}"`;
  return path.length === 1
    ? `Part ${last + 1} of this file`
    : `Part ${last + 1} of "${keyOf(path)}"`;
}

/** The last key of a path that is a word. */
function keyOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((key) => typeof key !== 'number') ?? '');
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function isList(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

type Words = { message: string; fix: string };
type Said = Words & { code: ProblemCode };
