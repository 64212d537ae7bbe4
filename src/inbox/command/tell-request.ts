import { needsPhone } from '../../schema/request.ts';
import type { RequestContact, RequestItem } from '../../schema/request.ts';
import { requestQuestions } from '../../words/en/request-questions.ts';
import { sayFacts } from '../../words/say-facts.ts';
import type { OpenedRequest } from './open-kept.ts';
import { showLines, showPlainly } from '../../schema/show-plainly.ts';
import { tellTime } from './tell-time.ts';

const RULE = '-'.repeat(72);

const WHEN: Record<RequestItem['when'], string> = {
  soon: 'as soon as possible',
  day: 'on a day or by a date',
  weekly: 'every week',
  any: 'any time',
};

/**
 * One kept request as lines of plain text for a navigator at a terminal. Whatever the neighbor typed is printed
 * without power over the terminal, behind a bar, so that it cannot pass for a line of ours.
 * @param sameAs the code of an earlier request that says the same.
 */
export function tellRequest(kept: OpenedRequest, sameAs?: string): string[] {
  const { request } = kept;
  return [
    RULE,
    `${showPlainly(kept.code)}   received ${tellTime(kept.received)}`,
    ...(kept.handled === undefined ? [] : [`  HANDLED ${tellTime(kept.handled)}`]),
    ...(kept.flagged
      ? [
          '  ! FLAGGED: the hidden field was filled in. Spam, or a tool that fills every field. Read it.',
        ]
      : []),
    ...(sameAs ? [`  = The same words as ${showPlainly(sameAs)}: perhaps sent twice.`] : []),
    ...tellSafety(request.contact),
    ...request.items.flatMap(tellItem),
    ...tellContact(request.contact),
    field('Speak', request.language),
    ...optional('Call them', request.name),
    ...(request.takenBy === undefined
      ? []
      : [field('Taken by', request.takenBy || 'somebody else, who gave no name')]),
    ...(request.access ? ['  Access', ...quote(request.access)] : []),
  ];
}

function tellSafety(contact: RequestContact): string[] {
  const { voicemail, neverTimes } = contact;
  return [
    ...tellOthersHear(contact),
    ...(voicemail === true ? [] : ['  *** LEAVE NO VOICEMAIL ***']),
    ...(neverTimes ? [`  *** NEVER AT: ${showPlainly(neverTimes)} ***`] : []),
  ];
}

/** What may be said when somebody else answers. Without an answer nothing may, as the form promises. */
function tellOthersHear({ ways, othersHear, safeWords }: RequestContact): string[] {
  if (othersHear === 'anything') return ['  If someone else answers, anything may be said.'];
  if (othersHear !== 'nothing' && safeWords) {
    return [`  *** SAFE WORDS. If someone else answers, say only: "${showPlainly(safeWords)}" ***`];
  }
  return needsPhone(ways)
    ? ['  *** NO SAFE WORDS. If someone else answers, ask for them, then hang up ***']
    : [];
}

function tellItem(item: RequestItem): string[] {
  const money = item.side === 'ask' ? 'asks for' : 'gives';
  const facts = [
    showPlainly(item.need),
    item.when === 'day' && item.day ? item.day : WHEN[item.when],
    ...(item.time ? [`there by ${item.time}`] : []),
    item.town ? tellTown(item) : 'no town',
    ...(item.amount === undefined ? [] : [`${money} $${item.amount}`]),
  ];
  return [
    field(item.side === 'ask' ? 'ASKS' : 'OFFERS', facts.join(' · ')),
    ...optional('', sayFacts(item, requestQuestions, 'en').join(' · ')),
    ...quote(item.details),
  ];
}

function tellTown({ branch, side, town }: RequestItem): string {
  return branch === 'ride' && side === 'ask' ? `from ${showPlainly(town)}` : showPlainly(town);
}

function tellContact(contact: RequestContact): string[] {
  return [
    field('Reach by', contact.ways.join(', then ')),
    ...optional('Phone', contact.phone),
    ...optional('Email', contact.email),
    ...(contact.voicemail === true ? [field('Voicemail', 'yes, it is safe')] : []),
    ...optional('Best times', contact.times.join(', ')),
    ...(contact.instead
      ? [
          field(
            'Or contact',
            [contact.instead.name, contact.instead.how].filter(Boolean).join(': '),
          ),
        ]
      : []),
  ];
}

function field(label: string, text: string): string {
  return `  ${label.padEnd(11)} ${showPlainly(text)}`;
}

function optional(label: string, text: string | undefined): string[] {
  return text ? [field(label, text)] : [];
}

function quote(text: string): string[] {
  return text === '' ? [] : showLines(text).map((line) => `              | ${line}`);
}
