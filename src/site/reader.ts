import type { Directory } from '../directory/directory.ts';
import type { PerLanguage } from '../schema/network.ts';
import { dayAt } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { Words } from '../words/words.ts';

/** One language's view of the site: what every page needs to speak to its reader. */
export type Reader = {
  language: string;
  direction: 'ltr' | 'rtl';
  words: Words;
  directory: Directory;
  /** Day on which the site is built, in the network's time zone. */
  today: CalendarDay;
  /** Address of a page in this language: `to('events/')`. */
  to: (path: string) => string;
  /** Address of the same page in another language. */
  inLanguage: (language: string, path: string) => string;
  /** Address of something that is the same in every language: fonts, the short pages. */
  asset: (path: string) => string;
  /** A sentence of the content in this language, else in the first one. */
  say: (texts: PerLanguage) => string;
};

/** Builds the view for one language. `base` is the folder the site lives in, ending in a slash. */
export function readerIn(
  language: string,
  site: { directory: Directory; words: Readonly<Record<string, Words>>; now: Date; base: string },
): Reader {
  const { directory, base } = site;
  const first = directory.firstLanguage;
  const inLanguage = (code: string, path: string) =>
    `${base}${code === first ? '' : `${code}/`}${path}`;
  const words = site.words[language];
  if (words === undefined) throw new Error(`No interface words for ${language}.`);
  return {
    language,
    direction: directionOf(language),
    words,
    directory,
    today: dayAt(site.now, directory.network.time_zone),
    to: (path) => inLanguage(language, path),
    inLanguage,
    asset: (path) => `${base}${path}`,
    say: (texts) => texts[language] ?? texts[first] ?? Object.values(texts)[0] ?? '',
  };
}

const directions = new Map<string, 'ltr' | 'rtl'>();

/** Which way a language is written. Every page asks, about few languages. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const { script = '' } = new Intl.Locale(language).maximize();
  const isRightToLeft = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'].includes(script);
  const direction = isRightToLeft ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}
