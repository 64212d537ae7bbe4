// Ships to the browser, on my sheet only.
import { fill, list } from '../../words/fill.ts';
import { mergeAsks, mergeBring, mergeBus } from '../merge-lists.ts';
import type { Merged, Shown } from '../merge-lists.ts';
import { cloneOf, putIn } from './fill-template.ts';
import type { SheetParts } from './sheet-parts.ts';
import type { SheetView } from './sheet-view.ts';

/** Fills what stands after the entries: what to bring, papers, buses and every number once more, to cut off. */
export function fillEnds(
  parts: Pick<SheetParts, 'ends' | 'bring' | 'asks' | 'bus' | 'numbers' | 'thing'>,
  shown: readonly Shown[],
  view: SheetView,
): void {
  const open = shown.filter(({ entry }) => !entry.closed);
  parts.ends.hidden = open.length === 0;
  fillList(parts.bring, mergeBring(open, view.language), parts.thing, view);
  fillList(parts.asks, mergeAsks(open, view.language), parts.thing, view);
  fillList(parts.bus, mergeBus(open, view.language), parts.thing, view);
  const numbers = parts.numbers.querySelector('ul');
  const made = open.flatMap(({ face }) => {
    const number = face.phones[0]?.number;
    if (number === undefined) return [];
    const item = cloneOf(parts.thing);
    putIn(item, 'thing', number);
    putIn(item, 'from', face.title);
    return [item];
  });
  numbers?.replaceChildren(...made);
  parts.numbers.hidden = made.length === 0;
}

function fillList(
  section: HTMLElement,
  merged: readonly Merged[],
  template: HTMLTemplateElement,
  { words, language }: SheetView,
): void {
  section.hidden = merged.length === 0;
  const make = (thing: string, from: string): HTMLElement => {
    const item = cloneOf(template);
    putIn(item, 'thing', thing);
    putIn(item, 'from', from);
    return item;
  };
  const items = merged.flatMap(({ things, from }) => {
    const names = list(language, from);
    const [only = '', ...more] = things;
    if (more.length === 0) return [make(only, fill(words.bringFrom, { list: names }))];
    const heading = make('', `${names}:`);
    heading.dataset['of'] = '';
    return [heading, ...things.map((thing) => make(thing, ''))];
  });
  section.querySelector('ul')?.replaceChildren(...items);
}
