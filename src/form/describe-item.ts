// Ships to the browser.
import type { DraftItem } from '../draft/answers.ts';
import { MONEY_NEED } from '../schema/request.ts';
import { fill } from '../words/fill.ts';
import type { FormNeed, RequestFormProps } from './request-form-props.ts';
import { showDay, upperFirst } from './show-time.ts';

/** The id of the need that a network need not list. */
export const OTHER_NEED = 'other';

/** An item as a person reads it back: what it is, then when, how much, where and the details. */
export function describeItem(item: DraftItem, props: RequestFormProps): ItemDescription {
  const { words, language } = props;
  const need = allNeeds(props).find(({ id }) => id === item.need);
  const said = [
    showWhen(item, words, language),
    showAmount(item, words),
    item.town.trim() && fill(words.item.inTown, { town: item.town.trim() }),
    item.details.trim(),
  ];
  return {
    title: need ? need[item.side] : words.item.other,
    svg: need?.svg ?? '',
    text: said.filter(Boolean).map(asSentence).join(' '),
  };
}

/** The network's needs, and "something else" when it lists none. */
export function allNeeds({ needs, words }: RequestFormProps): FormNeed[] {
  if (needs.some(({ id }) => id === OTHER_NEED)) return needs;
  const { other } = words.item;
  return [...needs, { id: OTHER_NEED, ask: other, offer: other, svg: OTHER_BLOCK }];
}

/** Broken Dishes, the spare block, in the four patches that read at 40 px. */
const OTHER_BLOCK =
  '<svg viewBox="0 0 120 120" fill="none" stroke="currentColor" stroke-width="6"><path d="M3 3h114v114H3z"/>' +
  '<path fill="currentColor" d="M3 3h57L3 60zM60 60h57v57zM60 3h57L60 60zM3 117l57-57v57z"/></svg>';

function showWhen(item: DraftItem, words: RequestFormProps['words'], language: string): string {
  if (item.when === '') return '';
  const day = item.when === 'day' ? showDay(item.day, language) : '';
  return day ? upperFirst(day, language) : words.item.whens[item.when];
}

function showAmount(item: DraftItem, words: RequestFormProps['words']): string {
  if (item.need !== MONEY_NEED) return '';
  const { askMoney, offerMoney, askAmount, offerAmount } = words.item;
  const amount = item.amount.replace(/[\s$]/g, '');
  if (!amount) return item.side === 'ask' ? askMoney : offerMoney;
  return fill(item.side === 'ask' ? askAmount : offerAmount, { amount });
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

export interface ItemDescription {
  title: string;
  text: string;
  svg: string;
}
