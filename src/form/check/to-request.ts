// Ships to the browser.
import { ANOTHER_LANGUAGE } from '../../draft/answers.ts';
import type { Answers, DraftItem } from '../../draft/answers.ts';
import { BRANCH_QUESTIONS, QUESTIONS } from '../../schema/branches.ts';
import type { Branch, Question } from '../../schema/branches.ts';
import { needsPhone, REQUEST_VERSION } from '../../schema/request.ts';
import type { Request, RequestItem } from '../../schema/request.ts';
import { othersHearOf } from '../reach/others-hear.ts';
import { asksTime, branchOf } from '../items/questions-of.ts';
import type { RequestFormProps } from '../request-form-props.ts';

/** What a request says besides the person's answers. */
export interface RequestFacts {
  network: string;
  /** Language of the page, used when no other was chosen. */
  language: string;
  /** Which questions a need brings. */
  branchOf: (need: string) => Branch;
}

/** What the page knows about every request that is written on it. */
export function requestFacts(
  props: Pick<RequestFormProps, 'network' | 'language' | 'needs'>,
): RequestFacts {
  return {
    network: props.network.id,
    language: props.language,
    branchOf: (need) => branchOf(props, need),
  };
}

/**
 * Turns answers into what is sent; the schema judges it afterwards.
 * What a person wrote and then unchose (a phone number without "text" or "call") is left out.
 */
export function toRequest(
  answers: Answers,
  facts: RequestFacts & { consent: boolean },
): RequestCandidate {
  const { takenBy, forSomeone } = answers;
  return {
    id: answers.id,
    version: REQUEST_VERSION,
    network: facts.network,
    language: languageOf(answers, facts.language),
    ...given('name', answers.name),
    ...(forSomeone === 'yes' ? { takenBy: takenBy.trim() } : {}),
    items: answers.items.map((item) => toItem(item, facts.branchOf)),
    contact: toContact(answers),
    ...given('access', answers.access),
    consent: facts.consent,
  };
}

/** Turns an item of the draft into an item of the request: only what its need asks. Not yet judged. */
export function toItem(item: DraftItem, branchFor: RequestFacts['branchOf']): ItemCandidate {
  const { side, need, when, day, time } = item;
  const branch = branchFor(need);
  const onDay = when === 'day';
  return {
    side,
    need,
    branch,
    details: item.details.trim(),
    when,
    ...(onDay && day ? { day } : {}),
    ...(onDay && time && asksTime(branch, side) ? { time } : {}),
    town: item.town.trim(),
    facts: factsOf(item, branch),
    ...(branch === 'money' && item.amount.trim() ? { amount: readAmount(item.amount) } : {}),
  };
}

/** The answers that the branch asks for and that are not empty, in the order of the catalog. */
function factsOf({ side, facts }: DraftItem, branch: Branch): RequestItem['facts'] {
  const asked = BRANCH_QUESTIONS[branch][side].map(
    (id) => [id, answerTo(QUESTIONS[id], facts[id] ?? [])] as const,
  );
  return Object.fromEntries(asked.filter(([, answer]) => answer.length > 0));
}

/** An option that is no longer offered is no answer. */
function answerTo(question: Question, answer: readonly string[]): string[] {
  switch (question.kind) {
    case 'many':
      return question.options.filter((option) => answer.includes(option));
    case 'one':
      return question.options.filter((option) => option === answer[0]);
    case 'text':
    case 'town':
      return [answer[0]?.trim() ?? ''].filter(Boolean);
  }
}

/** Whole dollars out of "$1,200" or "150"; NaN for anything else. */
function readAmount(text: string): number {
  const digits = text.replace(/[\s$,]/g, '').replace(/\.00$/, '');
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}

function languageOf({ language, languageName }: Answers, ofThePage: string): string {
  return language === ANOTHER_LANGUAGE ? languageName.trim() : language || ofThePage;
}

function toContact(answers: Answers): Request['contact'] {
  const { ways, times, voicemail } = answers;
  const instead = { name: answers.insteadName.trim(), how: answers.insteadHow.trim() };
  return {
    ways,
    ...(needsPhone(ways) ? { ...given('phone', answers.phone), ...whenOthersAnswer(answers) } : {}),
    ...(ways.includes('call') && voicemail ? { voicemail: voicemail === 'yes' } : {}),
    ...(ways.includes('email') ? given('email', answers.email) : {}),
    ...(instead.name || instead.how ? { instead } : {}),
    times,
    ...given('neverTimes', answers.neverTimes),
  };
}

function whenOthersAnswer(answers: Answers): Pick<Request['contact'], 'othersHear' | 'safeWords'> {
  const othersHear = othersHearOf(answers);
  return { othersHear, ...(othersHear === 'words' ? given('safeWords', answers.safeWords) : {}) };
}

function given<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  const trimmed = text.trim();
  // A computed key of one literal type is typed as any string; it is exactly this name.
  return trimmed ? ({ [name]: trimmed } as Record<Name, string>) : {};
}

/** A request before the schema has judged it. */
export type RequestCandidate = Omit<Request, 'consent' | 'items'> & {
  consent: boolean;
  items: ItemCandidate[];
};
/** An item in it: "when" may still be open. */
export type ItemCandidate = Omit<RequestItem, 'when'> & { when: RequestItem['when'] | '' };
