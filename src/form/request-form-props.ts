// Ships to the browser.
import type { DeliveryAddress } from '../delivery/delivery.ts';
import type { RequestWords } from '../words/en/request.ts';

/** What the page gives the island: plain data that survives being written into the HTML. */
export interface RequestFormProps {
  words: RequestWords;
  /** Code of the page's language, which the words are in. */
  language: string;
  languages: FormLanguage[];
  needs: FormNeed[];
  towns: string[];
  network: { id: string; name: string; demo: boolean };
  /** Numbers to call instead, most urgent first. */
  lines: FormLine[];
  delivery: DeliveryAddress;
}

/** A language of the site. */
export interface FormLanguage {
  code: string;
  label: string;
  /** The request page in this language. Without it there is no link to switch. */
  href?: string;
  /**
   * Address of this language's `RequestFormProps` as JSON. With it, words that are only in the page's
   * memory survive a switch of language; without it the switch is refused while there are such words.
   */
  data?: string;
}

/** A need with its words for each side. `svg` is drawn at build time by our own code. */
export interface FormNeed {
  id: string;
  ask: string;
  offer: string;
  svg: string;
}

export interface FormLine {
  number: string;
  label: string;
  href: string;
}
