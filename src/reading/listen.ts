// Ships to the browser, loaded when somebody presses "Listen".
import type { SiteWords } from '../words/words.ts';
import { findParts } from './find-parts.ts';
import { Listening } from './listening.ts';
import type { ListeningState } from './listening.ts';
import { pickVoice } from './pick-voice.ts';

/** `data-words` of a button. */
type ListenWords = Omit<SiteWords['reading']['listen'], 'label'>;

/** Chrome and Android name their voices only after they were asked; some name none at all. */
const PATIENCE = 2000;

// A program of its own: whoever loads it presses the button again.
for (const button of document.querySelectorAll<HTMLElement>('[data-listen]')) {
  delete button.dataset['tool'];
  // It told that the program did not come; the voice itself tells the rest.
  button.removeAttribute('aria-live');
  button.addEventListener('click', () => void start(button), { once: true });
}

/** Reads the page aloud, and makes the pressed button one that pauses and goes on, with one to stop beside it. */
async function start(button: HTMLElement): Promise<void> {
  const words = JSON.parse(button.dataset['words'] ?? '{}') as ListenWords;
  const status = button.parentElement?.querySelector('[role="status"]');
  const say = (sentence: string): void => status?.replaceChildren(sentence);
  const main = document.querySelector('main');
  if (main === null || !(await canSpeak(document.documentElement.lang))) {
    button.textContent = words.start;
    say(words.none);
    return;
  }

  const stop = document.createElement('button');
  stop.type = 'button';
  stop.className = button.className;
  stop.textContent = words.stop;
  let state: ListeningState = 'ended';
  const show = (next: ListeningState): void => {
    state = next;
    button.textContent = {
      reading: words.pause,
      paused: words.goOn,
      ended: words.start,
      failed: words.start,
    }[next];
    stop.hidden = next === 'ended' || next === 'failed';
    say({ reading: '', paused: '', ended: words.ended, failed: words.failed }[next]);
  };
  const listening = new Listening(speechSynthesis, findParts(main), show);
  button.addEventListener('click', () => {
    if (state === 'reading') listening.pause();
    else listening.goOn();
  });
  stop.addEventListener('click', () => {
    listening.stop();
    show('ended');
    say('');
    button.focus();
  });
  addEventListener('pagehide', () => {
    listening.stop();
  });
  button.after(stop);
  listening.goOn();
}

/** Whether a voice of this device speaks the language, once the browser knows its voices. */
async function canSpeak(language: string): Promise<boolean> {
  if (!('speechSynthesis' in window)) return false;
  const known = (): boolean => speechSynthesis.getVoices().length > 0;
  if (!known()) {
    await new Promise<void>((resolve) => {
      speechSynthesis.addEventListener(
        'voiceschanged',
        () => {
          resolve();
        },
        { once: true },
      );
      setTimeout(resolve, PATIENCE);
    });
  }
  return pickVoice(speechSynthesis.getVoices(), language) !== undefined;
}
