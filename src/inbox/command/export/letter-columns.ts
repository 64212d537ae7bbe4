import type { RequestItem } from '../../../schema/request.ts';
import { requestQuestions } from '../../../words/en/request-questions.ts';
import { sayFacts } from '../../../words/say-facts.ts';
import type { OpenedCorrection, OpenedLetter, OpenedRequest } from '../open-kept.ts';
import { showInCell, showPhone } from './show-in-cell.ts';

/** One row: a letter, and of a request one of its items. */
export interface LetterRow {
  readonly letter: OpenedLetter;
  readonly item?: { readonly number: number; readonly said: RequestItem } | undefined;
}

/** What one cell holds. A text is safe to show; a number stays one, so that it can be added up. */
export type Cell = string | number;

/** The columns of the table, in their order. docs/inbox.md says what each holds. */
export const LETTER_COLUMNS: Readonly<Record<string, (row: LetterRow) => Cell>> = {
  code: ({ letter }) => showInCell(letter.code),
  received: ({ letter }) => letter.received,
  handled: ({ letter }) => letter.handled ?? '',
  flagged: ({ letter }) => yesNo(letter.flagged),
  kind: ({ letter }) => letter.kind,
  item: ({ item }) => item?.number ?? '',
  side: inItem(({ side }) => (side === 'ask' ? 'asks' : 'offers')),
  need: inItem(({ need }) => showInCell(need)),
  details: inItem(({ details }) => showInCell(details)),
  answers: inItem((item) => showInCell(sayFacts(item, requestQuestions, 'en').join(' · '))),
  when: inItem(({ when }) => when),
  day: inItem(({ day = '' }) => day),
  time: inItem(({ time = '' }) => time),
  town: inItem(({ town }) => showInCell(town)),
  amount: inItem(({ amount = '' }) => amount),
  name: inRequest(({ name = '' }) => showInCell(name)),
  language: inRequest(({ language }) => showInCell(language)),
  reach_by: inRequest(({ contact }) => contact.ways.join(', then ')),
  phone: inRequest(({ contact }) => (contact.phone ? showPhone(contact.phone) : '')),
  email: inRequest(({ contact }) => showInCell(contact.email ?? '')),
  voicemail: inRequest(({ contact }) => yesNo(contact.voicemail === true)),
  others_hear: inRequest(({ contact }) => contact.othersHear ?? ''),
  safe_words: inRequest(({ contact }) => showInCell(contact.safeWords ?? '')),
  instead_name: inRequest(({ contact }) => showInCell(contact.instead?.name ?? '')),
  instead_how: inRequest(({ contact }) => showInCell(contact.instead?.how ?? '')),
  best_times: inRequest(({ contact }) => contact.times.join(', ')),
  never_at: inRequest(({ contact }) => showInCell(contact.neverTimes ?? '')),
  access: inRequest(({ access = '' }) => showInCell(access)),
  taken_by: inRequest(({ takenBy = '' }) => showInCell(takenBy)),
  news: ({ letter }) => (letter.kind === 'news' ? letter.news.news : ''),
  about: ({ letter }) => (letter.kind === 'news' ? showInCell(letter.news.code) : ''),
  entry: inCorrection(({ entry }) => showInCell(entry)),
  wrong: inCorrection(({ what }) => what.join(', ')),
  right_is: inCorrection(({ text }) => showInCell(text)),
  known_by: inCorrection(({ known = '' }) => known),
  write_to: inCorrection(({ contact = '' }) => showInCell(contact)),
  closed_because: ({ letter }) => (letter.kind === 'closed' ? letter.reason : ''),
  lock: ({ letter }) => (letter.kind === 'closed' ? '' : letter.lock),
  id: ({ letter }) => letter.id,
};

function inItem(read: (item: RequestItem) => Cell): (row: LetterRow) => Cell {
  return ({ item }) => (item ? read(item.said) : '');
}

function inRequest(read: (request: OpenedRequest['request']) => Cell): (row: LetterRow) => Cell {
  return ({ letter }) => (letter.kind === 'request' ? read(letter.request) : '');
}

function inCorrection(
  read: (correction: OpenedCorrection['correction']) => Cell,
): (row: LetterRow) => Cell {
  return ({ letter }) => (letter.kind === 'correction' ? read(letter.correction) : '');
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
