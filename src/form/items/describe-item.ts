// Ships to the browser.
import type { DraftItem } from '../../draft/answers.ts';
import { count, fill } from '../../words/fill.ts';
import { sayFacts } from '../../words/say-facts.ts';
import { sayTitle } from '../../words/say-title.ts';
import { townAsked } from './questions-of.ts';
import type { FormNeed, RequestFormProps } from '../request-form-props.ts';
import { showDay, showClock, upperFirst } from '../fields/show-time.ts';
import { requestFacts, toItem } from '../check/to-request.ts';
import type { ItemCandidate } from '../check/to-request.ts';

/** The id of the need that a network need not list. */
export const OTHER_NEED = 'other';

/**
 * An item as a person reads it back: what it is, then when, how much, where, what its need asked, the details.
 * Only what would be sent.
 */
export function describeItem(item: DraftItem, props: RequestFormProps): ItemDescription {
  const { words, language } = props;
  const need = needOf(item, props);
  const sent = toItem(item, requestFacts(props).branchOf);
  const { title, without } = sayTitle(sent, need[item.side], words.questions, language);
  const said = [
    showWhen(sent, props),
    showAmount(item, sent, words),
    showTown(sent, words),
    ...sayFacts(sent, words.questions, language, without).map((each) => upperFirst(each, language)),
    sent.details,
  ];
  return {
    title,
    svg: need.svg,
    text: said.filter(Boolean).map(asSentence).join(' '),
  };
}

/** The network's needs, and "something else" when it lists none. */
export function allNeeds({ needs, words }: RequestFormProps): FormNeed[] {
  if (needs.some(({ id }) => id === OTHER_NEED)) return needs;
  const { other } = words.item;
  return [
    ...needs,
    { id: OTHER_NEED, branch: 'other', ask: other, offer: other, svg: OTHER_BLOCK },
  ];
}

/** The need of an item; one that the network no longer lists is "something else". */
export function needOf({ need }: Pick<DraftItem, 'need'>, props: RequestFormProps): FormNeed {
  const { other } = props.words.item;
  return (
    allNeeds(props).find(({ id }) => id === need) ?? {
      id: need,
      branch: 'other',
      ask: other,
      offer: other,
      svg: '',
    }
  );
}

/** Broken Dishes, the spare block, in the four patches that read at 40 px. */
const OTHER_BLOCK =
  '<svg viewBox="0 0 120 120" fill="none" stroke="currentColor" stroke-width="6"><path d="M3 3h114v114H3z"/>' +
  '<path fill="currentColor" d="M3 3h57L3 60zM60 60h57v57zM60 3h57L60 60zM3 117l57-57v57z"/></svg>';

function showWhen({ when, day, time }: ItemCandidate, props: RequestFormProps): string {
  const { words, language } = props;
  if (when === '') return '';
  const shown = day ? showDay(day, language) : '';
  if (!shown) return words.item.whens[when];
  const by = time ? showBy(time, props) : '';
  return [upperFirst(shown, language), by].filter(Boolean).join(', ');
}

/** "be there by 10 am". The plural follows the hour: Spanish says "la 1", "las 2". */
function showBy(time: string, { words, language }: RequestFormProps): string {
  const hour = Number(time.slice(0, 2)) % 12 || 12;
  return count(language, words.item.beThereByTime, hour, { time: showClock(time, language) });
}

function showAmount(item: DraftItem, { branch }: ItemCandidate, words: Words): string {
  if (branch !== 'money') return '';
  const { askMoney, offerMoney, askAmount, offerAmount } = words.item;
  const amount = item.amount.replace(/[\s$]/g, '');
  if (!amount) return item.side === 'ask' ? askMoney : offerMoney;
  return fill(item.side === 'ask' ? askAmount : offerAmount, { amount });
}

function showTown(sent: ItemCandidate, words: Words): string {
  const { read } = words.item.towns[townAsked(sent.branch, sent)];
  return sent.town && fill(read, { town: sent.town });
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** An item read back: a short title, the rest in sentences, and the block of its need as a drawing. */
export interface ItemDescription {
  title: string;
  text: string;
  svg: string;
}

type Words = RequestFormProps['words'];
