// Ships to the browser.
import { ANOTHER_LANGUAGE } from '../draft/answers.ts';
import type { Answers, DraftItem } from '../draft/answers.ts';
import { MONEY_NEED, needsPhone } from '../schema/request.ts';
import type { Request, RequestItem } from '../schema/request.ts';

/** What a request says besides the person's answers. */
export interface RequestFacts {
  network: string;
  /** Language of the page, used when no other was chosen. */
  language: string;
}

/**
 * Turns answers into what is sent; the schema judges it afterwards.
 * What a person wrote and then unchose (a phone number without "text" or "call") is left out.
 */
export function toRequest(
  answers: Answers,
  facts: RequestFacts & { consent: boolean },
): RequestCandidate {
  return {
    id: answers.id,
    version: 1,
    network: facts.network,
    language: languageOf(answers, facts.language),
    ...given('name', answers.name),
    items: answers.items.map(toItem),
    contact: toContact(answers),
    ...given('access', answers.access),
    consent: facts.consent,
  };
}

/** Turns an item of the draft into an item of the request. Not yet judged. */
export function toItem(item: DraftItem): ItemCandidate {
  const { side, need, when, day } = item;
  return {
    side,
    need,
    details: item.details.trim(),
    when,
    ...(when === 'day' && day ? { day } : {}),
    town: item.town.trim(),
    ...(need === MONEY_NEED && item.amount.trim() ? { amount: readAmount(item.amount) } : {}),
  };
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
  return {
    ways,
    ...(needsPhone(ways) ? given('phone', answers.phone) : {}),
    ...(ways.includes('call') && voicemail ? { voicemail: voicemail === 'yes' } : {}),
    ...(ways.includes('email') ? given('email', answers.email) : {}),
    ...(needsPhone(ways) ? given('safeWords', answers.safeWords) : {}),
    times,
    ...given('neverTimes', answers.neverTimes),
  };
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
export type ItemCandidate = Omit<RequestItem, 'when'> & { when: RequestItem['when'] | '' };
