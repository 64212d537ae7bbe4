// Ships to the browser, on the navigators' desk only.
import type { RequestItem } from '../../../schema/request.ts';
import { showLines, showPlainly } from '../../../schema/show-plainly.ts';
import { count, fill } from '../../../words/fill.ts';
import { sayFacts } from '../../../words/say-facts.ts';
import { sayTitle } from '../../../words/say-title.ts';
import { showClock, showDay, upperFirst } from '../../../form/fields/show-time.ts';
import type { DeskProps } from '../../desk-props.ts';

type ItemProps = Pick<DeskProps, 'needs' | 'questions' | 'language' | 'words'>;

/** One thing of a letter as a navigator reads it. Nothing in it can turn or hide the words around it. */
export function sayItem(item: RequestItem, props: ItemProps): SaidItem {
  const { questions, language } = props;
  const need = needOf(item, props);
  const { title, without } = sayTitle(item, need.name, questions, language);
  const said = [
    sayWhen(item, props),
    sayAmount(item, props),
    sayTown(item, props),
    ...sayFacts(item, questions, language, without),
  ];
  return {
    title: showPlainly(title),
    text: said
      .filter(Boolean)
      .map((each) => asSentence(upperFirst(showPlainly(each), language)))
      .join(' '),
    details: item.details.trim() === '' ? [] : showLines(item.details.trim()),
    svg: need.svg,
  };
}

/** How a need is named on the item's side, and its quilt block; one that is no longer listed has neither. */
export function needOf(
  { need, side }: Pick<RequestItem, 'need' | 'side'>,
  { needs, words }: Pick<DeskProps, 'needs' | 'words'>,
): { name: string; svg: string } {
  const known = needs.find(({ id }) => id === need);
  return known ? { name: known[side], svg: known.svg } : { name: words.letter.otherNeed, svg: '' };
}

/** When something is asked or given, as sentences without the last full stop: "Tuesday, November 24. Be there by 10 am". */
function sayWhen(asked: Asked, props: WhenProps): string {
  return whenParts(asked, props)
    .map((part) => upperFirst(part, props.language))
    .join('. ');
}

/** The same for the middle of a line: "Tuesday, November 24, be there by 10 am", "as soon as possible". */
export function sayWhenInLine(asked: Asked, props: WhenProps): string {
  const [first = '', ...more] = whenParts(asked, props);
  // A day's name keeps the capital that its language gives it.
  const begins = asked.when === 'day' && asked.day ? first : lowerFirst(first, props.language);
  return [begins, ...more.map((part) => lowerFirst(part, props.language))].join(', ');
}

function whenParts({ when, day, time }: Asked, { words, language }: WhenProps): string[] {
  const { whens, byTime } = words.letter;
  const shown = when === 'day' && day ? showDay(day, language) : '';
  if (!shown) return [whens[when]];
  if (!time) return [shown];
  // The plural follows the hour: Spanish says "la 1", "las 2".
  const hour = Number(time.slice(0, 2)) % 12 || 12;
  return [shown, count(language, byTime, hour, { time: showClock(time, language) })];
}

/** The title small at its start, for the middle of a line; "SNAP" and German nouns keep their capitals. */
export function lowerFirst(text: string, language: string): string {
  const [first = '', second = ''] = text;
  return language === 'de' || second !== second.toLocaleLowerCase(language)
    ? text
    : first.toLocaleLowerCase(language) + text.slice(first.length);
}

function sayAmount({ side, branch, amount }: RequestItem, { words, language }: ItemProps): string {
  if (branch !== 'money' || amount === undefined) return '';
  return fill(words.letter.amount[side], { amount: count(language, { other: '{count}' }, amount) });
}

function sayTown({ branch, side, town }: RequestItem, { words }: ItemProps): string {
  const { towns, noTown } = words.letter;
  if (!town) return noTown;
  const kind = branch === 'ride' ? (side === 'ask' ? 'from' : 'drive') : 'any';
  return fill(towns[kind], { town });
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

type Asked = Pick<RequestItem, 'when' | 'day' | 'time'>;
type WhenProps = Pick<DeskProps, 'words' | 'language'>;

/** An item in words: a short title, the rest in sentences, the neighbor's own words line by line. */
interface SaidItem {
  readonly title: string;
  readonly text: string;
  readonly details: readonly string[];
  /** Quilt block of its need; empty for none. */
  readonly svg: string;
}
