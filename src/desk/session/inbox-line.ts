// Ships to the browser, on the navigators' desk only.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { RemoteError } from '../../inbox/remote/remote-error.ts';
import type { Keeping } from '../keeping/open-keeping.ts';
import { openDeskInbox } from '../sharing/desk-inbox.ts';
import type { DeskInbox } from '../sharing/desk-inbox.ts';
import { openExchange } from '../sharing/exchange.ts';
import type { Exchanged } from '../sharing/exchange.ts';
import { keepInTouch } from '../sharing/keep-in-touch.ts';
import type { InTouch, PageSignals } from '../sharing/keep-in-touch.ts';
import { recountLetters, readLetters } from '../sharing/read-letters.ts';
import type { LettersPage } from '../sharing/read-letters.ts';
import type { Taken } from './letter-intake.ts';
import type { Sharing } from './snapshot.ts';

const DAY = 86_400_000;
const SETTING = 'inbox';

/** What is remembered of the inbox, sealed to the own key. */
const Remembered = z.object({
  token: z.string(),
  /** Number of the last letter that lies here. */
  upTo: z.number(),
  /** Ids of letters that came from there. */
  came: z.array(z.string()),
  /** Those of them that are not there any more and stay here until somebody decides. */
  gone: z.optional(z.array(z.string())),
  /** When everything there was counted last, in milliseconds since 1970; absent = it has to be counted again. */
  counted: z.optional(z.number()),
  /** Ids of letters that this desk ended and that are not deleted there yet. */
  ending: z.optional(z.array(z.string())),
});
type Remembered = z.infer<typeof Remembered>;

/** The line to the inbox, while there is a token for it. */
export interface InboxLine {
  /** Goes on with the token that was kept; does nothing without one. */
  readonly resume: () => Promise<void>;
  /** Tries a token, and keeps it when it is whole. */
  readonly connect: (token: string) => Promise<void>;
  readonly disconnect: () => Promise<void>;
  /**
   * Asks now. `rewrite`: the whole board is written anew, and what was deleted here leaves the inbox's notes. `recount`:
   * letters are read from the first one on.
   */
  readonly now: (how?: { readonly rewrite?: boolean; readonly recount?: boolean }) => Promise<void>;
  /** Deletes letters there. What does not succeed, which gives false, is done before anything is read there again. */
  readonly remove: (letters: readonly string[]) => Promise<boolean>;
  readonly stop: () => void;
}

/** Opens the line; nothing is asked before `resume` or `connect`. */
export function openInboxLine(parts: InboxLineParts): InboxLine {
  const { keeping, tell, clock } = parts;
  let held: Remembered | undefined;
  let inbox: DeskInbox | undefined;
  let touch: InTouch | undefined;
  /** When everything there was counted last, as far as this session knows. */
  let counted: number | undefined;
  let stopped = false;
  // All of them change while something is waited for.
  const kept = (): Remembered | undefined => held;

  async function remember(next: Remembered | undefined): Promise<void> {
    held = next;
    await keeping.keepSetting(SETTING, next);
  }

  /** Takes what came; true when all of it can be found here the next time. */
  async function takePage(page: LettersPage): Promise<boolean> {
    const { isKept, passed } = await parts.take(page);
    // What the disk did not take is asked for again.
    if (!held || !isKept) return false;
    const came = new Set([...held.came, ...page.arrivals.flatMap(({ id }) => id ?? [])]);
    if (page.upTo !== held.upTo || came.size !== held.came.length)
      await remember({ ...held, upTo: Math.max(page.upTo, held.upTo), came: [...came] });
    return passed === 0;
  }

  /** The next session counts everything again: something that came could not be kept here. */
  async function countNextTime(): Promise<void> {
    if (held?.counted !== undefined) await remember({ ...held, counted: undefined });
  }

  /** The next question is for all letters: some may be missing here, or wait to be deleted there. */
  async function countAgain(): Promise<void> {
    counted = undefined;
    // A disk that does not take it says so where it matters: what was written is "not saved".
    await countNextTime().catch(() => undefined);
  }

  function isCounted(): boolean {
    return counted !== undefined && clock() >= counted && clock() - counted < DAY;
  }

  /**
   * Deletes what this desk ended. Never what only another desk says is deleted: one note, forged or by mistake, would empty
   * the inbox from every desk. Rejects with a RemoteError.
   */
  async function removeEnding(from: DeskInbox): Promise<void> {
    for (const id of held?.ending ?? []) {
      await from.remove(id);
      const now = kept();
      const ending = now?.ending?.filter((each) => each !== id);
      // What the disk still says is deleted once more, which does no harm.
      if (now) await remember({ ...now, ending }).catch(() => undefined);
    }
  }

  /** Reads letters: what is new, and once a day what is gone. Rejects with a RemoteError. */
  async function readAll(from: DeskInbox): Promise<void> {
    await removeEnding(from);
    if (!held) return;
    if (isCounted()) {
      for await (const page of readLetters(from, held.upTo))
        if (!(await takePage(page))) await countNextTime();
      return;
    }
    const whole = await recountLetters(from, held.came);
    const isWhole = await takePage(whole);
    const gone = await parts.gone(whole.gone);
    counted = clock();
    const now = kept();
    if (!now) return;
    const came = now.came.filter((id) => !parts.isRetired(id));
    await remember({ ...now, came, gone: [...gone], counted: isWhole ? counted : undefined });
  }

  function start(from: DeskInbox): void {
    const exchange = openExchange({ ...parts, doc: parts.doc, store: keeping.share, inbox: from });
    touch = keepInTouch({
      ...parts,
      exchange: {
        exchange: async (how) => {
          try {
            await readAll(from);
          } catch (error) {
            if (error instanceof RemoteError) return { kind: 'waiting', why: error.fault };
            throw error;
          }
          const ended = await exchange.exchange(how);
          await parts.exchanged();
          return ended;
        },
      },
      tell: (how) => {
        if (!stopped) tell(sharingOf(how));
      },
      fail: () => {
        if (!stopped) tell({ kind: 'waiting', why: 'storage' });
      },
    });
  }

  function leave(): void {
    touch?.stop();
    touch = undefined;
    inbox = undefined;
  }

  async function open(token: string): Promise<boolean> {
    if (parts.address === undefined) return false;
    try {
      inbox = await openDeskInbox({
        ...parts,
        address: parts.address,
        page: parts.pageAddress,
        token,
      });
      return true;
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      tell({ kind: 'waiting', why: error.fault });
      return false;
    }
  }

  return {
    async resume() {
      // A setting that cannot be read is a token that has to be typed again.
      const setting = await keeping.readSetting(SETTING).catch(() => undefined);
      held = Remembered.safeParse(setting).data;
      counted = held?.counted;
      if (held?.gone && held.gone.length > 0) await parts.gone(held.gone);
      if (held && !stopped && (await open(held.token)) && inbox) start(inbox);
    },
    async connect(token) {
      leave();
      if (!(await open(token)) || !inbox) return;
      counted = undefined;
      const { came = [], ending } = held ?? {};
      await remember({ token: token.trim(), upTo: 0, came, ending });
      if (!stopped) start(inbox);
    },
    async disconnect() {
      leave();
      await remember(undefined);
      tell({ kind: 'none', unsent: (await keeping.share.unsent()) !== undefined });
    },
    async now({ recount = false, ...how } = {}) {
      if (recount) await countAgain();
      await touch?.now(how);
    },
    async remove(letters) {
      const ending = [...new Set([...(held?.ending ?? []), ...letters])];
      // A disk that does not take it: then it is deleted there now, or by the inbox's own rules.
      if (held) await remember({ ...held, ending }).catch(() => undefined);
      if (!inbox) return false;
      try {
        await removeEnding(inbox);
        return true;
      } catch (error) {
        if (!(error instanceof RemoteError)) throw error;
        await countAgain();
        return false;
      }
    },
    stop() {
      stopped = true;
      leave();
      held = undefined;
    },
  };
}

function sharingOf(how: Exchanged | { readonly kind: 'asking' }): Sharing {
  if (how.kind === 'shared' && how.closed > 0) return { kind: 'waiting', why: 'unreadable-notes' };
  return how;
}

export interface InboxLineParts {
  /** As in `DeskProps.inbox`. */
  readonly address: string | undefined;
  readonly pageAddress: string;
  readonly doc: Y.Doc;
  readonly keeping: Pick<Keeping, 'share' | 'readSetting' | 'keepSetting'>;
  readonly recipients: readonly string[];
  readonly identities: readonly string[];
  readonly keptDays: number | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly random: () => number;
  readonly schedule: (run: () => void, milliseconds: number) => () => void;
  readonly page: PageSignals;
  readonly isRetired: (letter: string) => boolean;
  /** Takes what came; `isKept` is false when this device could not keep it, `passed` counts what nobody keeps. */
  readonly take: (page: LettersPage) => Promise<Pick<Taken, 'isKept' | 'passed'>>;
  /** Letters that are not in the inbox any more; gives back those that stay here. */
  readonly gone: (letters: readonly string[]) => Promise<readonly string[]>;
  /** Other desks' changes are in the board. */
  readonly exchanged: () => Promise<void>;
  readonly tell: (sharing: Sharing) => void;
}
