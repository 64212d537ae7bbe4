// Ships to the browser.
import { forgetChoices } from '../../storage/forget-choices.ts';
import type { DraftsHere } from './drafts-here.ts';
import type { LettersHere } from './letters-here.ts';
import type { OpenRequest } from './open-request.ts';
import type { Notice } from './snapshot.ts';
import type { Stages } from './stages.ts';

/** Every way to delete something from this device. Each says what the browser confirmed, and nothing else. */
export class Forgetting {
  readonly #parts: ForgettingParts;

  constructor(parts: ForgettingParts) {
    this.#parts = parts;
  }

  /** The draft that is open or the letter it became, here and in other tabs. */
  async current(): Promise<void> {
    const { request, letters, drafts, stages, backToStart } = this.#parts;
    const isLetter = stages.stage().kind === 'outcome';
    const said = isLetter && !request.draft() ? 'code' : 'draft';
    const forgotten = await request.forget();
    const emptied = isLetter ? await letters.forgetCurrent() : true;
    await drafts.look();
    backToStart(forgotten && emptied ? said : 'failed');
  }

  /** One draft that was found. */
  async draft(id: string): Promise<void> {
    const { drafts, stages, backToStart } = this.#parts;
    const said = (await drafts.forget(id)) ? 'draft' : 'failed';
    if (drafts.all().length > 0) stages.say(said);
    else backToStart(said);
  }

  /** The words of the letter that waits; the letter stays and is sent. */
  async words(): Promise<void> {
    const { request, stages } = this.#parts;
    stages.say((await request.forget()) ? 'draft' : 'failed');
  }

  /** The copy of a request that was received; its receipt stays. */
  async copy(id: string): Promise<void> {
    const { drafts, stages } = this.#parts;
    stages.say((await drafts.forget(id)) ? 'copy' : 'failed');
  }

  /** A receipt and the copy of its request. */
  async receipt(id: string): Promise<void> {
    const { letters, drafts, stages } = this.#parts;
    const emptied = await letters.forget(id);
    const forgotten = await drafts.forget(id);
    stages.say(emptied && forgotten ? 'code' : 'failed');
  }

  /** Everything of this network, and what was chosen on this site's other pages. */
  async all(): Promise<void> {
    const { request, drafts, letters, backToStart } = this.#parts;
    forgetChoices();
    const forgotten = await request.forget();
    const rest = await drafts.forgetAll();
    const emptied = await letters.forgetAll();
    backToStart(forgotten && rest && emptied ? 'all' : 'failed');
  }
}

interface ForgettingParts {
  request: OpenRequest;
  drafts: DraftsHere;
  letters: LettersHere;
  stages: Stages;
  backToStart: (said: Notice) => void;
}
