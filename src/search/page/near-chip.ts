// Ships to the browser, on the search page only.
import { slugOf } from '../../schema/slug-of.ts';
import { fill } from '../../words/fill.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { NearPlace } from '../engine/answer.ts';
import type { NearControl } from '../near/near.ts';
import type { Answered } from './answered.ts';
import { nameOfPlace } from './say-answer.ts';
import type { SearchParts } from './search-parts.ts';
import type { SearchWords } from './search-words.ts';

/** The chip "Near Lee", which takes the place off again: the one that was chosen, or the one the words name. */
export function openNearChip(page: SearchParts, { search: said }: SearchWords, ways: NearWays) {
  const { nearChosen: chip, nearChoice: choice } = page;
  let shown: Answered | undefined;

  const take = async (place: NearPlace | undefined): Promise<void> => {
    if (place === undefined || place.by === 'here') {
      ways.take(place, undefined);
      return;
    }
    const { towns } = await ways.dictionary();
    ways.take(place, slugOf(towns[place.town]?.name ?? ''));
  };

  chip.addEventListener('click', () => {
    const chosen = shown?.chosen;
    const text = shown?.answer.understood.text ?? '';
    if (chosen) ways.take(undefined, undefined);
    else ways.dropFromWords(text);
    choice.hidden = false;
    choice.querySelector('summary')?.focus();
  });

  return {
    take: (place: NearPlace | undefined) => void take(place),
    show(answered: Answered | undefined): void {
      shown = answered;
      const near = answered?.answer.understood.near;
      const name = answered && near && nameOfPlace(answered.dictionary, near);
      const label = chip.querySelector('[data-label]');
      if (label && near)
        label.textContent = name ? fill(said.near, { place: name }) : said.nearHere;
      const hadFocus = choice.contains(document.activeElement);
      chip.hidden = near === undefined;
      choice.hidden = near !== undefined;
      if (near) choice.open = false;
      if (near && hadFocus) chip.focus();
      ways.control?.set(answered?.chosen);
    },
  };
}

export type NearWays = {
  control: NearControl | undefined;
  dictionary: () => Promise<Dictionary>;
  take: (place: NearPlace | undefined, slug: string | undefined) => void;
  dropFromWords: (text: string) => void;
};

export type NearChip = ReturnType<typeof openNearChip>;
