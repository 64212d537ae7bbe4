// Ships to the browser, on the search page only.
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Hit, Understood } from '../engine/answer.ts';
import { putText } from './put-text.ts';
import type { FillRow, RowFacts } from './row-facts.ts';
import { sayPlace } from './say-place.ts';
import { sayWhy } from './say-why.ts';
import type { SearchWords } from './search-words.ts';

/** Cards that come later than this fill rows that stand already: a person must not wait for them. */
const PATIENCE_MS = 50;

/** Makes rows from the page's own template. */
export function openRows(template: HTMLTemplateElement, { words, language, late }: RowView) {
  const makeRow = (
    dictionary: Dictionary,
    { hit, title, near, byKind, bare }: RowFacts,
  ): HTMLElement => {
    const row = (template.content.cloneNode(true) as DocumentFragment)
      .firstElementChild as HTMLElement;
    const link = row.querySelector('a');
    link?.setAttribute('href', title.url);
    const needs = dictionary.needsOf(hit.entry).map((need) => dictionary.needs[need]?.label);
    putText(row, 'title', title.title);
    putText(row, 'place', sayPlace(words, language, dictionary, hit, near));
    putText(row, 'why', bare ? '' : sayWhy(words, language, title.title, hit.why));
    putText(
      row,
      'about',
      [byKind ? '' : words.kind[title.kind], ...needs].filter(Boolean).join(' · '),
    );
    row.toggleAttribute('data-waiting', !bare);
    row.toggleAttribute('data-bare', bare);
    return row;
  };

  return {
    /**
     * Rows for hits, in their order, at the latest a moment after their titles are known; cards that come later fill
     * them in place. `bare` rows never ask for cards. Rejects when titles cannot be had; `failed` is told when cards
     * cannot, and the rows stay as they are.
     */
    async make(
      dictionary: Dictionary,
      hits: readonly Hit[],
      view: { near: Understood['near']; byKind: boolean; bare: boolean },
      failed: () => void,
    ): Promise<HTMLElement[]> {
      const titles = await dictionary.titlesOf(hits.map(({ entry }) => entry));
      const made = hits.flatMap((hit, place) => {
        const title = titles[place];
        if (title === undefined) return [];
        const facts = { hit, title, ...view };
        return [{ facts, row: makeRow(dictionary, facts) }];
      });
      if (!view.bare) {
        const loaded = dictionary.cardsOf(hits.map(({ entry }) => entry));
        const filled = Promise.all([loaded, late()]).then(([cards, { fillRow }]) => {
          made.forEach(({ facts, row }, place) => {
            const card = cards[place];
            if (card) fillRow(dictionary, row, facts, card);
          });
        }, failed);
        await Promise.race([filled, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
      }
      return made.map(({ row }) => row);
    },
  };
}

export type Rows = ReturnType<typeof openRows>;

export type RowView = {
  words: SearchWords;
  language: string;
  /** Loads what fills rows from cards. */
  late: () => Promise<{ fillRow: FillRow }>;
};
