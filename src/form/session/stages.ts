// Ships to the browser.
import type { StepHistory } from './browser-parts.ts';
import { STEPS } from './snapshot.ts';
import type { Notice, Stage, Step } from './snapshot.ts';

/** Which part of the form the page shows, in step with the browser's Back and Forward, and what is said once. */
export class Stages {
  readonly #steps: StepHistory;
  readonly #hears: HearsStages;
  readonly #stopMoves: () => void;
  #stage: Stage = { kind: 'opening' };
  #notice: Notice | undefined;

  constructor(steps: StepHistory, hears: HearsStages) {
    this.#steps = steps;
    this.#hears = hears;
    this.#stopMoves = steps.onMove((moved) => {
      this.#follow(moved);
    });
  }

  stage(): Stage {
    return this.#stage;
  }

  notice(): Notice | undefined {
    return this.#notice;
  }

  /** The step that the browser's history stands on, after the start. */
  left(): Step | undefined {
    return STEPS.find((each) => each !== 'start' && each === this.#steps.current());
  }

  show(stage: Stage): void {
    this.#stage = stage;
    this.#hears.changed();
  }

  say(notice: Notice | undefined): void {
    this.#notice = notice;
    this.#hears.changed();
  }

  /** Goes on to a step, as a new entry of the history. */
  goTo(step: Step, notice?: Notice): void {
    this.#notice = notice;
    this.#steps.push(step);
    this.show({ kind: 'writing', step });
  }

  /** Shows a step in the place of what was there. */
  standOn(step: Step, notice?: Notice): void {
    this.#notice = notice;
    this.#steps.replace(step);
    this.show({ kind: 'writing', step });
  }

  close(): void {
    this.#stopMoves();
  }

  #follow(moved: string | undefined): void {
    if (this.#stage.kind !== 'writing') return;
    const step = STEPS.find((each) => each === moved) ?? 'start';
    this.show({ kind: 'writing', step: this.#hears.mayWrite() ? step : 'start' });
  }
}

interface HearsStages {
  changed: () => void;
  /** False until the device question is answered. */
  mayWrite: () => boolean;
}
