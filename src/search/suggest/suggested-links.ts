// Ships to the browser, when a search box has the focus.
import { slugOf } from '../../schema/slug-of.ts';
import type { Dictionary, DictionaryCrisis } from '../dictionary/dictionary.ts';
import type { Suggestion } from '../engine/suggest.ts';
import type { SuggestWords } from './suggest-words.ts';

/** One row of the list: where it leads, what it is called, and a small word that says what it is. */
export type SuggestedLink = {
  kind: 'line' | 'more' | Suggestion['kind'];
  href: string;
  label: string;
  says: string;
};

/** The rows for words of danger: the lines to call, the first one first, and a way on without the words. */
export function lineLinks(
  { lines }: DictionaryCrisis,
  words: SuggestWords,
  home: string,
): SuggestedLink[] {
  return [
    ...lines.map(({ number, label, text }) => ({
      kind: 'line' as const,
      href: `tel:${number}`,
      label: number,
      says: `${text ? words.callOrText : words.call}: ${label}`,
    })),
    { kind: 'more', href: `${home}search/`, label: words.more, says: '' },
  ];
}

/** The rows for suggestions. @param home address of the site's first page in this language. */
export function suggestedLinks(
  suggestions: readonly Suggestion[],
  dictionary: Dictionary,
  words: SuggestWords,
  home: string,
): SuggestedLink[] {
  const townName = (town: number) => dictionary.towns[town]?.name ?? '';
  return suggestions.map((suggestion) => {
    const { kind, label } = suggestion;
    switch (suggestion.kind) {
      case 'need': {
        const { id = '' } = dictionary.needs[suggestion.need] ?? {};
        return { kind, label, says: words.need, href: `${home}needs/${id}/` };
      }
      case 'town': {
        const slug = slugOf(townName(suggestion.town));
        return { kind, label, says: words.town, href: `${home}towns/${slug}/` };
      }
      case 'entry': {
        const { entry, town, url } = suggestion;
        const where = town === undefined ? [] : [townName(town)];
        return {
          kind,
          label,
          says: [words.kind[dictionary.kindOf(entry)], ...where].join(', '),
          href: url,
        };
      }
    }
  });
}
