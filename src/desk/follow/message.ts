// Ships to the browser, on the navigators' desk only.
import type { CONTACT_TIMES } from '../../schema/request.ts';
import type { PairState } from '../board/board-state.ts';
import type { NeighborWords } from '../desk-props.ts';
import type { DeskRequest } from '../letters/desk-letter.ts';

/** Ways that one neighbor may give another. */
export type SharedWay = 'text' | 'call' | 'email';

export type MessageStage =
  /** Would it fit? */
  | { readonly kind: 'first' }
  /** Both said yes: what the navigator ticked of the other one may be said. */
  | {
      readonly kind: 'both-yes';
      readonly share: { readonly name: boolean; readonly way?: SharedWay | undefined };
    }
  | { readonly kind: 'did-it-work' };

export interface MessageParts {
  /** Whom it is for, and which of their things it is about. */
  readonly to: MessageEnd;
  /** The other end, of which nothing is told before both said yes but need, towns of the network and day. */
  readonly other: MessageEnd;
  readonly side: 'ask' | 'offer';
  readonly pair: Pick<PairState, 'askSaid' | 'offerSaid'> | undefined;
  readonly stage: MessageStage;
  /** Words in every language of the site, by its code. */
  readonly neighborWords: Readonly<Record<string, NeighborWords>>;
  /** Code of the network's first language. */
  readonly firstLanguage: string;
  /** Names of the network's towns. Any other place is left out. */
  readonly towns: readonly string[];
  /** The navigator's name. */
  readonly me: string;
  /** Name of the network in that language, or in any. */
  readonly network: string;
}

export interface MessageEnd {
  readonly letter: Pick<DeskRequest, 'request' | 'code'>;
  readonly item: number;
}

/** A message in two halves: what anybody may see, and what is for that person alone. */
export interface Message {
  /** Code of the language it is in. */
  readonly language: string;
  /** Who gets it. `code`: they gave no number; they come or call and say their code. */
  readonly for: 'person' | 'instead' | 'code';
  /**
   * What may be written or left where somebody else could read or hear it; the only half that links carry. Empty when
   * nothing may be left.
   */
  readonly text: string;
  /** What to say to the person once it is certain that it is them. */
  readonly say: string;
  /** In the order the person chose. */
  readonly ways: readonly MessageWay[];
  readonly warnings: readonly MessageWarning[];
}

/** One way to reach somebody, as a link that nobody follows but a person. */
export interface MessageWay {
  readonly way: 'text' | 'call' | 'email';
  /** The number or the email as it was written, safe to show. */
  readonly shown: string;
  /** `tel:`, `sms:` (RFC 5724) or `mailto:` (RFC 6068), with the message's text and nothing else. */
  readonly href: string;
}

/** What to know before one calls or writes, as data: keys of `words.desk.follow.warnings`. Texts are safe to show. */
export type MessageWarning =
  /** The site has no words in their language, which is named as they wrote it. */
  | { readonly kind: 'interpreter'; readonly language: string }
  /** They gave no way: they come or call, and say this code. */
  | { readonly kind: 'by-code'; readonly code: string }
  /** It goes to this person instead of them. */
  | { readonly kind: 'instead'; readonly name: string; readonly how: string }
  | { readonly kind: 'never'; readonly times: string }
  | { readonly kind: 'times'; readonly times: readonly (typeof CONTACT_TIMES)[number][] }
  /** Whoever else answers hears these words and nothing more. */
  | { readonly kind: 'only-words'; readonly words: string }
  /** Ask for the person, then hang up. */
  | { readonly kind: 'say-nothing' }
  | { readonly kind: 'no-voicemail' }
  /** Not both said yes: nothing of the other one is in it. */
  | { readonly kind: 'not-agreed' };
