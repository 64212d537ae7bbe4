// Ships to the browser.
import { ANOTHER_LANGUAGE, isBlankItem } from '../draft/answers.ts';
import type { Answers, DraftItem } from '../draft/answers.ts';
import { LONGEST_DETAILS, Request, REQUEST_ERRORS, RequestItem } from '../schema/request.ts';
import type { RequestError } from '../schema/request.ts';
import { toItem, toRequest } from './to-request.ts';
import type { RequestFacts } from './to-request.ts';

/** A mistake and the id of the field it is about; `letters` is how many are too many. */
export interface FieldError {
  field: string;
  error: RequestError;
  letters?: number;
}

/** The step on which a field is. */
export type AnswerStep = 'list' | 'reach' | 'check';

/** Mistakes in the item that is open, by the schema and today's date (ISO). */
export function findItemErrors(item: DraftItem, today: string): FieldError[] {
  const { success, error } = RequestItem.safeParse(toItem(item));
  const found = success
    ? []
    : error.issues.map(({ path, message }) => errorAt('item', path, message));
  if (item.when === 'day' && item.day < today) found.push({ field: 'item-day', error: 'day' });
  return onePerField(found.map((each) => withLetters(each, 'item-details', item.details)));
}

/** Mistakes on the list: an open item that is not finished, then the list as a whole. */
export function findListErrors(answers: Answers, today: string): FieldError[] {
  const { open, items } = answers;
  if (open && !isBlankItem(open)) return findItemErrors(open, today);
  if (items.length === 0) return [{ field: 'list-ask', error: 'nothingListed' }];
  const past = items.find(({ when, day }) => when === 'day' && day < today);
  return past ? [{ field: `change-${past.key}`, error: 'day' }] : [];
}

/** Mistakes in how to reach the person. */
export function findReachErrors(answers: Answers, facts: RequestFacts): FieldError[] {
  const { error } = Request.safeParse(toRequest(answers, { ...facts, consent: true }));
  const found = (error?.issues ?? [])
    .filter(({ path }) => stepOf(path) === 'reach')
    .map(({ path, message }) => errorAt('', path, message));
  const placed = found.map((each) =>
    each.field === 'language' && answers.language === ANOTHER_LANGUAGE
      ? { ...each, field: 'languageName' }
      : each,
  );
  return onePerField(placed.map((each) => withLetters(each, 'access', answers.access)));
}

/** What the form service found, on the fields of this form. `path` is dotted. */
export function placeServiceErrors(errors: readonly { path: string; error: string }[]): {
  step: AnswerStep;
  errors: FieldError[];
} {
  const placed = errors.map(({ path, error }) => {
    const steps = path.split('.');
    return { step: stepOf(steps), ...errorAt('', steps, error) };
  });
  const step = (['list', 'reach', 'check'] as const).find((each) =>
    placed.some((error) => error.step === each),
  );
  const shown = placed.filter((error) => error.step === (step ?? 'check'));
  return {
    step: step ?? 'check',
    errors: onePerField(shown.map(({ field, error }) => ({ field, error }))),
  };
}

const REACH_FIELDS = ['contact', 'name', 'access', 'language'];

function stepOf([first]: readonly PropertyKey[]): AnswerStep {
  if (first === 'items') return 'list';
  return REACH_FIELDS.includes(String(first)) ? 'reach' : 'check';
}

/** `['contact', 'phone']` is the field "phone", `['items', 0, 'day']` the list, `['day']` of an item "item-day". */
function errorAt(prefix: string, path: readonly PropertyKey[], message: string): FieldError {
  const error = REQUEST_ERRORS.find((known) => known === message) ?? 'notAForm';
  const [first, second] = path.map(String);
  if (prefix) return { field: `${prefix}-${first ?? 'need'}`, error };
  if (first === 'items') return { field: 'list-ask', error };
  return { field: (first === 'contact' ? second : first) ?? 'consent', error };
}

function withLetters(found: FieldError, field: string, text: string): FieldError {
  if (found.error !== 'tooLong' || found.field !== field) return found;
  return { ...found, letters: text.length - LONGEST_DETAILS };
}

function onePerField(errors: FieldError[]): FieldError[] {
  return errors.filter(
    ({ field }, at) => errors.findIndex((other) => other.field === field) === at,
  );
}
