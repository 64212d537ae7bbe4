// Ships to the browser, on the navigators' desk only.
import type { LetterContent } from '../../schema/letter.ts';
import type { DeskLetter } from './desk-letter.ts';
import { isRecord } from './is-record.ts';

/** What somebody wrote, whatever kind of letter it is. */
export function contentOf(letter: DeskLetter): LetterContent {
  switch (letter.kind) {
    case 'request':
      return letter.request;
    case 'news':
      return letter.news;
    case 'correction':
      return letter.correction;
  }
}

/** A value as a text that is the same for the same words, in whatever order its names stand. */
export function sayContent(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isRecord(each)
      ? Object.fromEntries(
          Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : each,
  );
}
