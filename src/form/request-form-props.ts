// Ships to the browser.
import type { Branch } from '../schema/branches.ts';
import type { FormService } from '../schema/form-service.ts';
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
  /** Who answers here, and how to reach them without this form. */
  answers: FormAnswerer[];
  /** Days until somebody answers; absent when the network promises nothing. */
  within?: number | undefined;
  delivery: FormService;
  /** Absent = the network has no keys, and what is sent can be read on its way. */
  seal?: FormSeal | undefined;
  /** The network takes the form without scripts, which cannot be sealed. */
  plainForm: boolean;
  /** Address of the page "How requests are handled", when the network has one. */
  requestsPage?: string | undefined;
  /** Address of the page that "Leave now" goes to. */
  leavePage: string;
  /** What opens then, as far as words can name it. */
  leavesTo: 'weather' | 'other';
}

/** Whom a request is sealed to. */
export interface FormSeal {
  /** age recipients: every navigator, and the recovery key. */
  recipients: string[];
  /** How many navigators can open it. */
  navigators: number;
  recovery: boolean;
  /** The keys are those of the demonstration, published with their secret halves. */
  published?: boolean | undefined;
}

/** Somebody who answers, as the network names them. Numbers as they are dialed. */
export interface FormAnswerer {
  name: string;
  phone?: string | undefined;
  text?: string | undefined;
  place?: string | undefined;
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
  /** Which questions it brings. */
  branch: Branch;
  ask: string;
  offer: string;
  svg: string;
}

/** A line to call, as in `network.yaml`, with its link. */
export interface FormLine {
  number: string;
  label: string;
  href: string;
}
