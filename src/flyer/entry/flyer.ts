import type { LooksAgain } from '../frame/look-again.ts';

/** Everything that stands on a flyer, before it is fitted. */
export type Flyer = {
  /** One language, or two. */
  texts: FlyerText[];
  /** The same in every language; empty where nobody goes anywhere. */
  place: string;
  /** The same as short as it can be, in lines for a tab: street, town. */
  placeLines: string[];
  phones: FlyerPhone[];
  /** Web host, or else an email address. */
  web: string | undefined;
  /** End of the short address. */
  code: string;
  looks: LooksAgain;
};

/** One language's words on a flyer. */
export type FlyerText = {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** What nobody may miss, in bold at the top: closed, paused, a notice in force. */
  alerts: string[];
  /**
   * The summary, then what may be left out when it does not fit. The same places in every language, so an
   * empty one stays.
   */
  paragraphs: string[];
  /** Running text of the page, for sheets with room; nobody misses it on the others. As many in every language. */
  more: string[];
  /** Bold, and never left out. */
  who: string | undefined;
  when: string[];
  labels: { when: string; where: string };
  need: string;
  call: string;
  speak: string;
  evidence: string;
  /** The longest that the note of the day of printing can be. */
  note: string;
};

/** A number as it is printed; `labels` says whose it is, in each of the flyer's languages. */
export type FlyerPhone = { number: string; labels: string[] };
