// Ships to the browser, on the navigators' desk only.
import { showClock, showDay } from '../../form/fields/show-time.ts';
import { fold } from '../../search/language/fold.ts';
import { fill } from '../../words/fill.ts';
import type { NeighborWords } from '../desk-props.ts';
import type { MessageEnd } from './message.ts';

/**
 * One thing as both ends may know it: its need, towns of the network, when. Two streets that cross are left out, and so is
 * everything that somebody typed: "a ride, from Lee, to Pittsfield, Tuesday, November 24, 10 am".
 */
export function sayThing(
  { letter, item: at }: MessageEnd,
  towns: readonly string[],
  language: string,
  { messages, needs }: NeighborWords,
): string {
  const item = letter.request.items[at];
  if (!item) throw new RangeError('The letter has no such thing');
  const townOf = (text = ''): string | undefined =>
    towns.find((town) => fold(town) === fold(text.trim()));
  const town = townOf(item.town);
  const to = townOf(item.facts['to']?.[0]);
  const { thing } = messages;
  const need = Object.hasOwn(needs, item.need) ? needs[item.need]?.[item.side] : undefined;
  return [
    need ?? thing.other,
    ...(town === undefined ? [] : [fill(to === undefined ? thing.town : thing.from, { town })]),
    ...(to === undefined ? [] : [fill(thing.to, { town: to })]),
    item.when === 'day' && item.day !== undefined
      ? showDay(item.day, language)
      : thing.whens[item.when],
    ...(item.time === undefined ? [] : [showClock(item.time, language)]),
  ].join(', ');
}
