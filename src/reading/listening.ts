// Ships to the browser, loaded when somebody listens.
import type { Part } from './find-parts.ts';
import { pickVoice } from './pick-voice.ts';
import { sayable, splitText } from './split-text.ts';

/** What a listening tells its controls. */
export type ListeningState = 'reading' | 'paused' | 'ended' | 'failed';

type Piece = { element: HTMLElement; text: string; voice: SpeechSynthesisVoice };

/** Ends of an utterance that we caused ourselves. */
const OURS = ['interrupted', 'canceled'];
const MARK = 'being-read';

/**
 * Reads parts of a page aloud, one after another, and marks the one that is read. Pausing ends the piece and going on
 * begins it anew: on Android, the browser's own pause never goes on.
 */
export class Listening {
  readonly #speech: SpeechSynthesis;
  readonly #tell: (state: ListeningState) => void;
  readonly #pieces: readonly Piece[];
  #at = 0;
  /** Held, because Chrome throws an utterance away that nobody holds, and then never says that it ended. */
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor(
    speech: SpeechSynthesis,
    parts: readonly Part[],
    tell: (state: ListeningState) => void,
  ) {
    this.#speech = speech;
    this.#tell = tell;
    const voices = speech.getVoices();
    this.#pieces = parts.flatMap(({ element, text, language }) => {
      const voice = pickVoice(voices, language);
      // A part in a language that this device cannot speak would be noise in another voice.
      return voice
        ? splitText(sayable(text)).map((piece) => ({ element, text: piece, voice }))
        : [];
    });
  }

  goOn(): void {
    const piece = this.#pieces[this.#at];
    if (piece === undefined) {
      this.stop();
      this.#tell('ended');
      return;
    }
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.voice = piece.voice;
    utterance.lang = piece.voice.lang;
    utterance.onend = () => {
      if (this.#utterance !== utterance) return;
      this.#at += 1;
      this.goOn();
    };
    utterance.onerror = ({ error }) => {
      if (this.#utterance !== utterance || OURS.includes(error)) return;
      this.#halt();
      this.#tell('failed');
    };
    this.#utterance = utterance;
    this.#show(piece.element);
    this.#speech.speak(utterance);
    this.#tell('reading');
  }

  pause(): void {
    this.#halt();
    this.#tell('paused');
  }

  /** Ends without a word; the next `goOn` begins at the start. */
  stop(): void {
    this.#halt();
    this.#at = 0;
    this.#unmark();
  }

  #halt(): void {
    this.#utterance = undefined;
    this.#speech.cancel();
  }

  #show(element: HTMLElement): void {
    if (element.classList.contains(MARK)) return;
    this.#unmark();
    element.classList.add(MARK);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
  }

  #unmark(): void {
    for (const { element } of this.#pieces) element.classList.remove(MARK);
  }
}
