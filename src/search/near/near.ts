// Ships to the browser, on the search page only.
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { NearPlace } from '../engine/answer.ts';
import { fill } from '../../words/fill.ts';
import { isFarFromAll } from './far-from-all.ts';
import { findHere } from './find-here.ts';
import { placeNamed } from './place-named.ts';

/**
 * Brings the place control to life. A place comes from the field (a town or ZIP, also misspelled) or from the device,
 * which is asked only when "Near me" is pressed. A point stays in this page's memory: it is told to `onChange` and to
 * nobody else, and stands in no address, storage or request.
 */
export function openNear(parts: NearParts, near: Near): NearControl {
  const control = new Control(parts, near);
  const { root, field, here, clear } = parts;
  root.hidden = false;
  // Browsers tell no page its place that did not come over HTTPS.
  here.hidden = !window.isSecureContext || !('geolocation' in navigator);
  field.addEventListener('change', () => void control.takeTyped());
  field.addEventListener('input', (event) => {
    control.cancel();
    // One of the list was picked: in Firefox nothing else tells.
    if (!(event instanceof InputEvent) || event.inputType === 'insertReplacementText')
      void control.takeTyped();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // Enter takes the place; it must not send the form around it.
    event.preventDefault();
    void control.takeTyped();
  });
  here.addEventListener('click', () => void control.takeHere());
  clear.addEventListener('click', () => {
    field.focus();
    control.choose(undefined);
  });
  return control;
}

/** The parts of the control, as `NearField.astro` writes them; nothing when they are not all there. */
export function nearParts(page: ParentNode): NearParts | undefined {
  const root = page.querySelector<HTMLElement>('[data-near]');
  const field = root?.querySelector('input');
  const here = root?.querySelector<HTMLButtonElement>('[data-near-here]');
  const clear = root?.querySelector<HTMLButtonElement>('[data-near-clear]');
  const status = root?.querySelector<HTMLElement>('[role=status]');
  return root && field && here && clear && status
    ? { root, field, here, clear, status }
    : undefined;
}

class Control implements NearControl {
  readonly #parts: NearParts;
  readonly #near: Near;
  readonly #words: NearWords;
  #place: NearPlace | undefined;
  /** What stands in the field for `#place`, so that leaving the field unchanged changes nothing. */
  #shown = '';
  /** Only the last thing that was asked for may still change the place. */
  #turn = 0;

  constructor(parts: NearParts, near: Near) {
    this.#parts = parts;
    this.#near = near;
    this.#words = JSON.parse(parts.root.dataset['words'] ?? '{}') as NearWords;
  }

  place(): NearPlace | undefined {
    return this.#place;
  }

  set(place: NearPlace | undefined): void {
    // Told again at every answer: what somebody is typing or waiting for stays.
    if (!isSame(place, this.#place)) void this.#show(place);
  }

  choose(place: NearPlace | undefined): void {
    void this.#show(place);
    this.#near.onChange(place);
  }

  /** What was asked for before no longer counts. */
  cancel(): void {
    this.#turn += 1;
  }

  async takeTyped(): Promise<void> {
    const typed = this.#parts.field.value.trim();
    if (typed === this.#shown) return;
    if (typed === '') {
      this.choose(undefined);
      return;
    }
    await this.#takeFrom((dictionary) => {
      const place = placeNamed(dictionary, typed);
      if (place) this.choose(place);
      else this.#refuse(fill(this.#words.unknown, { place: typed }));
    });
  }

  async takeHere(): Promise<void> {
    const mine = ++this.#turn;
    this.#say(this.#words.asking);
    const found = await findHere(navigator.geolocation);
    if (mine !== this.#turn) return;
    if (found.kind !== 'found') {
      this.#say(this.#words[found.kind]);
      return;
    }
    await this.#takeFrom(({ towns }) => {
      if (isFarFromAll(found.point, towns)) this.#say(this.#words.far);
      else this.choose({ by: 'here', ...found.point });
    });
  }

  /** Goes on with the dictionary, unless something else was asked for meanwhile. */
  async #takeFrom(take: (dictionary: Dictionary) => void): Promise<void> {
    const mine = ++this.#turn;
    try {
      const dictionary = await this.#near.dictionary();
      if (mine === this.#turn) take(dictionary);
    } catch {
      if (mine === this.#turn) this.#say(this.#words.failed);
    }
  }

  async #show(place: NearPlace | undefined): Promise<void> {
    this.#place = place;
    this.#parts.clear.hidden = place === undefined;
    if (place === undefined || place.by === 'here') {
      this.#turn += 1;
      this.#write('', place ? this.#words.hereNow : '');
      return;
    }
    await this.#takeFrom(({ towns }) => {
      const town = towns[place.town]?.name ?? '';
      this.#write(town, fill(this.#words.town, { town }));
    });
  }

  #write(town: string, said: string): void {
    this.#shown = town;
    this.#parts.field.value = town;
    this.#say(said);
  }

  #refuse(said: string): void {
    this.#say(said);
    this.#parts.field.setAttribute('aria-invalid', 'true');
  }

  #say(said: string): void {
    this.#parts.field.removeAttribute('aria-invalid');
    this.#parts.status.textContent = said;
  }
}

function isSame(a: NearPlace | undefined, b: NearPlace | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.by === 'here' || b.by === 'here')
    return a.by === 'here' && b.by === 'here' && a.lat === b.lat && a.lon === b.lon;
  return a.town === b.town;
}

export type NearParts = {
  root: HTMLElement;
  field: HTMLInputElement;
  here: HTMLButtonElement;
  clear: HTMLButtonElement;
  status: HTMLElement;
};

export type Near = {
  /** The dictionary, loaded at the latest when a place is taken. */
  dictionary: () => Promise<Dictionary>;
  /** Told a place that a person chose here, or nothing when they took it away. */
  onChange: (place: NearPlace | undefined) => void;
};

export interface NearControl {
  /** The place that is chosen now. */
  place: () => NearPlace | undefined;
  /** Shows a place that was chosen elsewhere on the page, or none; `onChange` is not told. */
  set: (place: NearPlace | undefined) => void;
}

type NearWords = Record<
  'asking' | 'town' | 'hereNow' | 'unknown' | 'denied' | 'unavailable' | 'far' | 'failed',
  string
>;
