import type { Measure } from '../fit/measure-text.ts';
import { halveAddress } from '../fit/halve-address.ts';
import { POINT, round } from './flyer-measures.ts';
import type { Flyer } from './flyer.ts';

/** Tear-off tabs at the foot of a flyer; each is an eighth of its width. */
export const TABS = 8;

/** One line of a tab, in the direction it is read. */
export type TabLine = {
  text: string;
  size: number;
  style: 'title' | 'second' | 'number' | 'place' | 'address';
};

const LARGEST = { title: 2.3, second: 2.3, number: 4, place: 2, address: 1.9 } as const;
/** Under 8 points nobody reads a tab: rather nothing. */
const SMALLEST = 8 * POINT;
/** What a tab holds beside its padding, across its lines. */
const ACROSS = 11.8;
export const TAB_LINE = 1.12;
export const TAB_PADDING = 0.8;

/**
 * What stands on a tab of `height`: whose it is, then the number, or the place, then the short address in its two
 * parts. A title that is too long for one line loses whole words.
 */
export function fitTab(flyer: Flyer, printed: string, height: number, measure: Measure): TabLine[] {
  const room = (height - 2 * TAB_PADDING) * 0.97;
  const set = (text: string, style: TabLine['style']): TabLine => {
    const face = style === 'number' ? 'head-800' : style === 'place' ? 'text-400' : 'text-700';
    const size = round(Math.min(LARGEST[style], room / measure.width(text, face, 1)));
    return { text, size, style };
  };
  const [phone] = flyer.phones;
  const [first, second] = flyer.texts;
  const title = set(cutTitle(first?.title ?? '', room, measure), 'title');
  const other = second === undefined || second.title === first?.title ? [] : [second.title];
  const optional = other.map((text) => set(text, 'second'));
  const middle =
    phone === undefined
      ? flyer.placeLines.map((text) => set(text, 'place'))
      : [set(phone.number, 'number')];
  const fixed = [...middle, ...halveAddress(printed, measure).map((text) => set(text, 'address'))];
  const readable = (lines: TabLine[]) => lines.filter(({ size }) => size >= SMALLEST);
  const all = [title, ...readable([...optional, ...fixed])];
  return across(all) <= ACROSS ? all : [title, ...readable(fixed)];
}

function across(lines: readonly TabLine[]): number {
  return lines.reduce((total, { size }) => total + size * TAB_LINE, 0);
}

function cutTitle(title: string, room: number, measure: Measure): string {
  const fits = (text: string) => measure.width(text, 'text-700', SMALLEST) <= room;
  if (fits(title)) return title;
  const words = title.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const cut = `${words.slice(0, count).join(' ')} …`;
    if (fits(cut)) return cut;
  }
  const letters = Array.from(title);
  const most = letters.findIndex((_, index) => !fits(`${letters.slice(0, index + 1).join('')}…`));
  return `${letters.slice(0, Math.max(1, most)).join('')}…`;
}
