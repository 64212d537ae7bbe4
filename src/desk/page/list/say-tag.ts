// Ships to the browser, on the navigators' desk only.
import { count, fill } from '../../../words/fill.ts';
import type { DeskProps } from '../../desk-props.ts';
import type { Tag } from '../../follow/urgency.ts';
import { sayNear } from './say-came.ts';

/** Why a letter is urgent, in a few words: "Tuesday", "Waits 2 days". */
export function sayTag(
  tag: Tag,
  today: string,
  { words, language }: Pick<DeskProps, 'words' | 'language'>,
): string {
  const { tags } = words.list;
  switch (tag.kind) {
    case 'late':
    case 'day':
    case 'checkLate':
      return fill(tags[tag.kind], { day: sayNear(tag.day, today, language) });
    case 'waits':
      return count(language, tags.waits, tag.days);
    case 'today':
    case 'tomorrow':
    case 'checkToday':
    case 'ask':
    case 'answer':
      return tags[tag.kind];
  }
}
