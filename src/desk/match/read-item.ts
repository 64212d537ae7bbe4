// Ships to the browser, on the navigators' desk only.
import type { QuestionId } from '../../schema/branches.ts';
import type { RequestItem } from '../../schema/request.ts';
import { fold } from '../../search/language/fold.ts';
import { readAges } from './read-ages.ts';
import type { Ages } from './read-ages.ts';
import { readFar } from './read-far.ts';
import { readHours } from './read-hours.ts';
import type { WeekWindow } from './read-hours.ts';
import { openLanguages } from './read-languages.ts';
import type { SpokenLanguages } from './read-languages.ts';
import { openPlaces } from './read-places.ts';
import type { ReadPlaces } from './read-places.ts';
import type { MatchWorld, OpenItem } from './suggestion.ts';
import { readThings } from './things.ts';

const SPEAKS = /\b(?:speaks?|fluent|bilingual|hablo|habla|hablamos|bilingue|falo)\b/;

/** An item whose free text was read once. */
export interface ReadItem {
  readonly open: OpenItem;
  readonly place: ReadPlaces;
  /** Where a ride goes. */
  readonly to: ReadPlaces | undefined;
  /** Road miles somebody would go; nothing when nobody said. */
  readonly far: number | undefined;
  /** Nothing when nobody wrote hours, or nobody can tell what they mean. */
  readonly hours: readonly WeekWindow[] | undefined;
  /** The letter's own language. */
  readonly letter: SpokenLanguages;
  /** The languages that an answer names, or "I speak Spanish too" in the letter's own words. */
  readonly answer: SpokenLanguages;
  readonly ages: Ages | undefined;
  /** What supplies are needed or there, in one word each. */
  readonly things: ReadonlySet<string>;
}

/** Reads an item; the same one is read once, whatever is left of it by now. */
export type ItemReader = (open: OpenItem) => ReadItem;

/** Reads items of one network; nothing is read before it is asked for. */
export function openReader(world: MatchWorld): ItemReader {
  const places = openPlaces(world);
  const languages = openLanguages();
  const known = new WeakMap<RequestItem, Omit<ReadItem, 'open'>>();
  const readWords = (open: OpenItem): Omit<ReadItem, 'open'> => {
    const said = (question: QuestionId): string => answerOf(open, question);
    const to = said('to');
    return {
      place: places(open.item.town),
      to: to === '' ? undefined : places(to),
      far: readFar(said('far')),
      hours: readHours(said('hours')),
      ages: readAges(said('ages')),
      things: readThings(said('what')),
      letter: languages(open.language),
      answer: new Map([
        ...languages(speakingIn(open.item.details)),
        ...languages(said('languages')),
      ]),
    };
  };
  return (open) => {
    const words = known.get(open.item) ?? readWords(open);
    known.set(open.item, words);
    return { open, ...words };
  };
}

/** The clauses in which somebody says what they speak; in any other a language may stand for anything. */
function speakingIn(details: string): string {
  const clauses = details.split(/[.;!?\n]/);
  return clauses.filter((clause) => SPEAKS.test(fold(clause))).join('; ');
}

/** What was answered to a question of a few words; empty when nothing was. */
export function answerOf({ item }: OpenItem, question: QuestionId): string {
  return item.facts[question]?.[0]?.trim() ?? '';
}

/** Which options were chosen; empty when nothing was answered. */
export function optionsOf({ item }: OpenItem, question: QuestionId): readonly string[] {
  return item.facts[question] ?? [];
}
