import { z } from 'zod';
import type { SchemaKey } from '../schema/list-keys.ts';
import { PerLanguage } from '../schema/network.ts';
import { choicesAt } from '../schema/schema-part.ts';
import { AgeRecipient } from '../schema/seal.ts';
import {
  ClockTime,
  IsoDay,
  Labels,
  LanguageCode,
  LooseDate,
  MonthDay,
  Slug,
} from '../schema/text.ts';
import { PhoneNumber } from '../schema/where.ts';
import type { EditorWords } from './editor-words.ts';
import { fill } from './fill.ts';
import { sayChoice } from './say-choice.ts';
import type { KeyedKind } from './say-key.ts';

type Form = Exclude<keyof EditorWords['reference']['forms'], 'list' | 'one' | 'several'>;

/** Schemas that are one thing wherever they stand. */
const NAMED = new Map<z.core.$ZodType, Form>([
  [IsoDay, 'day'],
  [LooseDate, 'looseDate'],
  [ClockTime, 'time'],
  [MonthDay, 'monthDay'],
  [LanguageCode, 'language'],
  [Slug, 'slug'],
  [PhoneNumber, 'phone'],
  [PerLanguage, 'perLanguage'],
  [Labels, 'labels'],
  [AgeRecipient, 'text'],
]);

/** How the value of a key is written, in words. */
export type SaidForm = {
  /** "one of these:" before choices, else all that there is to say. */
  form: string;
  /** Each word it may be, and what it means. */
  choices: readonly { value: string; means: string }[];
  /** What else it may be, beside the choices. */
  or?: string;
};

/** How the value of a key is written, with the meaning of each word it may be. */
export function sayForm(words: EditorWords, kind: KeyedKind, key: SchemaKey): SaidForm {
  const { forms } = words.reference;
  const choices = choicesAt(key.value, []);
  const own = ownForm(words, key);
  if (choices.length === 0) return { form: own, choices: [] };
  return {
    form: key.many ? forms.several : forms.one,
    choices: choices.map((value) => ({
      value,
      means: sayChoice(words, kind, key.path, value) ?? '',
    })),
    ...(hasMore(key.value) ? { or: own } : {}),
  };
}

function ownForm({ reference: { forms } }: EditorWords, { value, many, path }: SchemaKey): string {
  if (isObject(value)) return many ? forms.insideMany : forms.inside;
  const form = formOf(value, path);
  const said = fill(forms[form], limitsOf(value));
  return many ? fill(forms.list, { form: said }) : said;
}

function formOf(value: z.core.$ZodType, path: string): Form {
  const named = NAMED.get(value);
  if (named) return named;
  if (value instanceof z.ZodUnion) {
    const free = value.options.find((option) => choicesAt(option, []).length === 0);
    return free === undefined ? 'text' : formOf(free, path);
  }
  if (value instanceof z.ZodRecord) return 'lists';
  if (value instanceof z.ZodBoolean) return 'truth';
  if (value instanceof z.ZodNumber) {
    if (value.format !== 'safeint') return 'degrees';
    return limitsOf(value).max === '' ? 'number' : 'range';
  }
  if (value instanceof z.ZodEmail) return 'email';
  if (value instanceof z.ZodURL) return 'address';
  if (path === 'starts' || path === 'ends') return 'moment';
  return limitsOf(value).max === '' ? 'text' : 'upTo';
}

/** Smallest and greatest number, or most characters; empty where there is no such limit. */
function limitsOf(value: z.core.$ZodType): { min: string; max: string } {
  if (value instanceof z.ZodNumber) {
    const { minValue, maxValue } = value;
    // A whole number of zod always has the limits of JavaScript's own.
    const max = maxValue === null || maxValue >= Number.MAX_SAFE_INTEGER ? '' : String(maxValue);
    const min = minValue ?? 0;
    return { min: String(value.safeParse(min).success ? min : min + 1), max };
  }
  return { min: '', max: value instanceof z.ZodString ? String(value.maxLength ?? '') : '' };
}

function isObject(value: z.core.$ZodType): boolean {
  return value instanceof z.ZodObject || value instanceof z.ZodDiscriminatedUnion;
}

/** True for a union of some words and something free, like `undated` or a date. */
function hasMore(value: z.core.$ZodType): boolean {
  return (
    value instanceof z.ZodUnion &&
    value.options.some((option) => choicesAt(option, []).length === 0)
  );
}
