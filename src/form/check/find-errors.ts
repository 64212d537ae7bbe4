// Ships to the browser.
import { ANOTHER_LANGUAGE, isBlankItem } from '../../draft/answers.ts';
import type { Answers, DraftItem } from '../../draft/answers.ts';
import { LONGEST_ANSWER, QUESTIONS, REQUIRED_QUESTIONS } from '../../schema/branches.ts';
import {
  LONGEST_DETAILS,
  MOST_ITEMS,
  Request,
  REQUEST_ERRORS,
  RequestItem,
} from '../../schema/request.ts';
import type { RequestError } from '../../schema/request.ts';
import { fieldOf, questionsOf } from '../items/questions-of.ts';
import type { ItemQuestion } from '../items/questions-of.ts';
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

/** Mistakes in one item, by the schema and today's date (ISO), in the order of its questions. */
export function findItemErrors(
  item: DraftItem,
  today: string,
  { branchOf }: Pick<RequestFacts, 'branchOf'>,
): FieldError[] {
  // Nothing else is asked before the need is chosen.
  if (item.need === '') return [{ field: 'item-need', error: 'need' }];
  const candidate = toItem(item, branchOf);
  const { error } = RequestItem.safeParse(candidate);
  const found = (error?.issues ?? []).map(({ path, message }) => errorAt('item', path, message));
  if (item.when === 'day' && item.day < today) found.push({ field: 'item-day', error: 'day' });
  const order = questionsOf(candidate.branch, item.side);
  // The schema judges what must be answered only once the rest is whole; people fix all at once.
  for (const id of REQUIRED_QUESTIONS) {
    if (order.includes(id) && !candidate.facts[id]) found.push({ field: fieldOf(id), error: 'to' });
  }
  const fields = ['item-need', ...order.flatMap(fieldsOf)];
  return onePerField(found)
    .sort((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field))
    .map((each) => withLetters(each, item));
}

/** Mistakes on the list: an open item that is not finished, a listed one, then the list as a whole. */
export function findListErrors(
  answers: Answers,
  today: string,
  facts: Pick<RequestFacts, 'branchOf'>,
): FieldError[] {
  const { open, items } = answers;
  if (open && !isBlankItem(open)) return findItemErrors(open, today, facts);
  if (items.length === 0) return [{ field: 'list-ask', error: 'nothingListed' }];
  if (items.length > MOST_ITEMS) return [{ field: 'list-ask', error: 'tooManyItems' }];
  // Days pass, and drafts of an older page lack what is asked now.
  return items.flatMap((item) =>
    findItemErrors(item, today, facts)
      .slice(0, 1)
      .map(({ error }) => ({ field: `change-${item.key}`, error })),
  );
}

/** The fields of how to reach the person, in the order of the page. */
const REACH_ORDER = [
  ...['takenBy', 'name', 'ways', 'phone', 'voicemail', 'email', 'othersHear', 'safeWords'],
  ...['insteadName', 'insteadHow', 'times', 'neverTimes', 'access', 'language', 'languageName'],
];

/** Mistakes in how to reach the person, in the order of the page. */
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
  return onePerField(placed)
    .sort((one, other) => REACH_ORDER.indexOf(one.field) - REACH_ORDER.indexOf(other.field))
    .map((each) =>
      each.field === 'access' ? countLetters(each, answers.access, LONGEST_DETAILS) : each,
    );
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

const REACH_FIELDS = ['contact', 'name', 'takenBy', 'access', 'language'];

function stepOf([first]: readonly PropertyKey[]): AnswerStep {
  if (first === 'items') return 'list';
  return REACH_FIELDS.includes(String(first)) ? 'reach' : 'check';
}

/**
 * `['contact', 'phone']` is the field "phone", `['items', 0, 'day']` the list; of an item, `['day']` is
 * "item-day" and `['facts', 'to']` "item-fact-to".
 */
function errorAt(prefix: string, path: readonly PropertyKey[], message: string): FieldError {
  const error = REQUEST_ERRORS.find((known) => known === message) ?? 'notAForm';
  const [first, second, third] = path.map(String);
  if (prefix) {
    const field = first === 'facts' ? `fact-${second ?? ''}` : (first ?? 'need');
    return { field: `${prefix}-${field}`, error };
  }
  if (first === 'items') return { field: 'list-ask', error };
  if (second === 'instead')
    return { field: third === 'name' ? 'insteadName' : 'insteadHow', error };
  return { field: (first === 'contact' ? second : first) ?? 'consent', error };
}

/** The fields of one question, in the order of the page. */
function fieldsOf(question: ItemQuestion): string[] {
  return question === 'when' ? ['item-when', 'item-day', 'item-time'] : [fieldOf(question)];
}

function withLetters(found: FieldError, item: DraftItem): FieldError {
  if (found.field === 'item-details') return countLetters(found, item.details, LONGEST_DETAILS);
  if (found.field === 'item-town') return countLetters(found, item.town, LONGEST_ANSWER);
  const id = found.field.replace('item-fact-', '');
  return id in QUESTIONS ? countLetters(found, item.facts[id]?.[0] ?? '', LONGEST_ANSWER) : found;
}

function countLetters(found: FieldError, text: string, most: number): FieldError {
  if (found.error !== 'tooLong') return found;
  return { ...found, letters: text.trim().length - most };
}

function onePerField(errors: FieldError[]): FieldError[] {
  return errors.filter(
    ({ field }, at) => errors.findIndex((other) => other.field === field) === at,
  );
}
