// Ships to the browser, on the navigators' desk only.
import type { Branch } from '../schema/branches.ts';
import type { DeskWords } from '../words/en/desk.ts';
import type { deskMessages } from '../words/en/desk-messages.ts';
import type { Widen } from '../words/widen.ts';
import type { RequestQuestions } from '../words/question-words.ts';

/** What the page gives the desk: plain data, the same for everybody. */
export interface DeskProps {
  words: DeskWords;
  /** Words of the form's questions in the page's language, to read answers back as a navigator says them. */
  questions: RequestQuestions;
  /** Code of the page's language, which the words are in. */
  language: string;
  languages: DeskLanguage[];
  /** IANA name of the network's time zone. */
  zone: string;
  network: { id: string; name: string; demo: boolean };
  needs: DeskNeed[];
  /** For messages to neighbors: words and needs in every language of the site. */
  toNeighbors: Record<string, NeighborWords>;
  towns: DeskTown[];
  areas: { id: string; name: string }[];
  /** Who can open letters. Absent = the network has no keys. */
  seal?: DeskSeal | undefined;
  /** Address of the inbox; absent where another form service takes the letters, which nobody can ask. */
  inbox?: string | undefined;
  /** Days after "done" when a letter is deleted everywhere. */
  doneDays: number;
  /** Days after it came when any letter is deleted everywhere; absent = the network promises none. */
  keptDays?: number | undefined;
  /** Address of the entries that could fit, a JSON list of `DeskEntry`. */
  entries: string;
  /** Address of "my sheet" in each language of the site, ending in "/". */
  sheet: Record<string, string>;
  /** Address of the request form. */
  request: string;
  /** Address of the guide for a first shift. */
  firstShift: string;
}

/** What a message to a neighbor is written from, in one language. */
export interface NeighborWords {
  messages: Widen<typeof deskMessages>;
  /** By the need's id: how somebody names it who asks, and who offers. */
  needs: Record<string, { ask: string; offer: string }>;
}

export interface DeskLanguage {
  code: string;
  label: string;
  /** The desk in this language. */
  href: string;
}

/** A need with its words for each side, in the page's language. */
export interface DeskNeed {
  id: string;
  parent?: string | undefined;
  branch: Branch;
  ask: string;
  offer: string;
  /** Its quilt block, drawn at build time by our own code. */
  svg: string;
}

export interface DeskTown {
  name: string;
  lat: number;
  lon: number;
  area: string;
}

export interface DeskSeal {
  /** Everybody who can open letters, in the order of network.yaml. */
  navigators: { name: string; key: string }[];
  /** age recipients of all: navigators and the recovery key. */
  recipients: string[];
  recovery?: string | undefined;
  /** The keys are those of the demonstration; their secret halves, which are published. */
  published?: string[] | undefined;
}
