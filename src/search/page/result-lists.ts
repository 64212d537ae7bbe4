// Ships to the browser, on the search page only.
import { count, fill } from '../../words/fill.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Hit, Understood } from '../engine/answer.ts';
import type { Group } from './arrange-groups.ts';
import type { Rows } from './result-rows.ts';
import type { SearchWords } from './search-words.ts';

/** How many rows each press of "Show more" brings. */
const MORE = 20;

/** Lists of results from the page's template: a heading, rows, and "Show more". */
export function openLists(template: HTMLTemplateElement, rows: Rows, view: ListView) {
  const { words, language } = view;

  const headingOf = (group: Group, place: string | undefined): string => {
    switch (group.by) {
      case 'all':
        return '';
      case 'near':
        return place ? fill(words.search.closestTo, { place }) : words.search.closestToYou;
      case 'elsewhere':
        return words.search.elsewhere;
      case 'deeper':
        return words.search.deeper;
      case 'kind':
        return words.kinds[group.kind];
    }
  };

  const makeList = async (
    dictionary: Dictionary,
    group: Group,
    { near, place, bare, alone }: Shown,
  ): Promise<HTMLElement> => {
    const section = (template.content.cloneNode(true) as DocumentFragment)
      .firstElementChild as HTMLElement;
    const title = section.querySelector('h2');
    const list = section.querySelector('ol');
    const more = section.querySelector('button');
    const next = (from: number, many: number) =>
      rows.make(
        dictionary,
        group.hits.slice(from, from + many),
        { near, byKind: group.by === 'kind', bare },
        view.failed,
      );
    if (title) {
      title.textContent = headingOf(group, place) || title.textContent;
      // A list alone needs no name to look at; whoever goes by headings still finds it.
      title.classList.toggle('sr', alone || group.by === 'all');
    }
    list?.append(...(await next(0, group.first)));
    let shown = Math.min(group.first, group.hits.length);
    const left = () => {
      const rest = group.hits.length - shown;
      if (more) {
        more.hidden = rest === 0;
        more.textContent = count(language, words.search.more, Math.min(rest, MORE));
      }
    };
    more?.addEventListener('click', () => {
      void next(shown, MORE).then((added) => {
        list?.append(...added);
        shown += added.length;
        left();
        added[0]?.querySelector('a')?.focus();
      }, view.failed);
    });
    left();
    return section;
  };

  return {
    /** Rejects when titles cannot be had. */
    make: (dictionary: Dictionary, groups: readonly Group[], shown: Omit<Shown, 'alone'>) =>
      Promise.all(
        groups.map((group) =>
          makeList(dictionary, group, {
            ...shown,
            alone: groups.length === 1 && group.by !== 'elsewhere',
          }),
        ),
      ),
    rows: (dictionary: Dictionary, hits: readonly Hit[]) =>
      rows.make(dictionary, hits, { near: undefined, byKind: false, bare: false }, view.failed),
  };
}

type Shown = {
  near: Understood['near'];
  /** Name of the town that is near; empty for the device's own place. */
  place: string | undefined;
  /** Titles alone, so that nothing is fetched. */
  bare: boolean;
  alone: boolean;
};

type ListView = {
  words: SearchWords;
  language: string;
  /** Told when more could not be had. */
  failed: () => void;
};

export type Lists = ReturnType<typeof openLists>;
