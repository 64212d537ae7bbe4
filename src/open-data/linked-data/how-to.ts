import type { HowToLeaf } from 'schema-dts';
import type { EntryOf, EntryWords } from '../../directory/entry.ts';
import { splitSteps, wordsOfMarkdown } from '../../directory/markdown.ts';
import type { Reader } from '../../site/reader.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { entityOf, pageAddress, some } from './entity.ts';

/**
 * A guide: its steps in words, each with the place on the page where it stands. schema.org has no place for what to know
 * first, and nobody should hear the steps without it: it follows the summary.
 */
export function howToOf(
  reader: Reader,
  entry: EntryOf<'guides'>,
  words: EntryWords,
  changed: CalendarDay | undefined,
): HowToLeaf {
  const { facts } = entry;
  const page = pageAddress(reader, entry);
  const cost = facts.cost === undefined ? undefined : reader.words.site.vocabulary.cost[facts.cost];
  return {
    '@type': 'HowTo',
    ...entityOf(reader, entry, words, { changed, told: [words.caution] }),
    inLanguage: words.bodyLanguage,
    totalTime: facts.minutes === undefined ? undefined : `PT${facts.minutes}M`,
    estimatedCost: [cost, words.costNote].filter(Boolean).join('. ') || undefined,
    supply: some(words.materials),
    step: some(
      splitSteps(words.body).steps.map(({ title, text }, index) => ({
        '@type': 'HowToStep',
        position: index + 1,
        name: title,
        text: wordsOfMarkdown(text),
        url: `${page}#step-${index + 1}`,
      })),
    ),
  };
}
