// Ships to the browser, on the navigators' desk only.
import { listenerSet } from '../../draft/listener-set.ts';
import { startIdleLock } from '../keys/idle-lock.ts';
import type { IdleLock, IdleLockParts } from '../keys/idle-lock.ts';
import type { DeskSession } from './desk-session.ts';
import type { RunningDesk } from './running-desk.ts';
import type { DoorReason, Notice, Snapshot, Stage } from './snapshot.ts';

/** What is shown of the time left is this exact, in milliseconds: not every key that is pressed draws the page anew. */
const CLOSES_EXACT = 20_000;

/** How a desk begins, and what it needs from the page around it. */
export interface SessionParts extends Pick<IdleLockParts, 'clock' | 'schedule'> {
  /**
   * Opens a desk with keys. `onGone` ends it from outside: another tab took over. Rejects when it cannot be opened.
   * `isGone` tells whether it was closed meanwhile: then whatever was made must end at once.
   */
  readonly start: (opening: Opening) => Promise<RunningDesk>;
  readonly startPractice: (
    opening: Omit<Opening, 'identities' | 'keyName'>,
  ) => Promise<RunningDesk>;
  /** Tells the idle lock of everything somebody does; gives back how to stop. */
  readonly watch: (lock: IdleLock) => () => void;
}

export interface Opening {
  readonly identities: readonly string[];
  readonly keyName: string;
  /** How far it is. */
  readonly tell: (done: number, of: number) => void;
  readonly changed: () => void;
  readonly onTaken: () => void;
  readonly isGone: () => boolean;
}

/** A session that begins at the door. */
export function createSession(parts: SessionParts): DeskSession {
  const listeners = listenerSet();
  let snapshot: Snapshot = { stage: { kind: 'door', why: 'first' } };
  let running: RunningDesk | undefined;
  let lock: IdleLock | undefined;
  let unwatch: (() => void) | undefined;
  /** Counts openings: what was begun before the last close is of no use. */
  let turn = 0;
  /** The desk before is let go of the disk before the next one reads it. */
  let ending: Promise<unknown> = Promise.resolve();

  function end(desk: RunningDesk): void {
    ending = Promise.allSettled([ending, desk.end()]);
  }

  function show(stage: Stage, notice?: Notice): void {
    snapshot = notice === undefined ? { stage } : { stage, notice };
    listeners.call();
  }

  function draw(notice: Notice | undefined = snapshot.notice): void {
    if (!running || !lock) return;
    const desk = { ...running.view(), closesAt: lock.closesAt() };
    show({ kind: 'desk', desk }, notice);
  }

  /** Closes the desk and gives it back, to be ended. */
  function letGo(): RunningDesk | undefined {
    const desk = running;
    turn += 1;
    unwatch?.();
    lock?.stop();
    running = undefined;
    lock = undefined;
    unwatch = undefined;
    return desk;
  }

  function leave(why: DoorReason): void {
    const desk = letGo();
    if (desk) end(desk);
    show({ kind: 'door', why });
  }

  async function forgetDevice(): Promise<void> {
    const desk = letGo();
    if (!desk) return;
    show({ kind: 'door', why: 'closed' });
    const mine = turn;
    const forgetting = desk.forget().catch(() => false);
    ending = Promise.allSettled([ending, forgetting]);
    const done = await forgetting;
    if (turn === mine) show({ kind: 'door', why: done ? 'forgotten' : 'not-forgotten' });
  }

  /** Real use moves the time of closing; the page hears of it now and then. */
  function touching(idle: IdleLock): IdleLock {
    return {
      ...idle,
      touch: () => {
        idle.touch();
        const { stage } = snapshot;
        if (stage.kind !== 'desk') return;
        if (idle.closesAt() - stage.desk.closesAt >= CLOSES_EXACT) draw();
      },
    };
  }

  async function begin(
    start: (opening: Omit<Opening, 'identities' | 'keyName'>) => Promise<RunningDesk>,
  ) {
    if (running) leave('closed');
    turn += 1;
    const mine = turn;
    const isGone = (): boolean => turn !== mine;
    show({ kind: 'opening', done: 0, of: 0 });
    try {
      await ending;
      const desk = await start({
        isGone,
        tell: (done, of) => {
          if (!isGone() && !running) show({ kind: 'opening', done, of });
        },
        changed: () => {
          if (!isGone()) draw();
        },
        onTaken: () => {
          if (!isGone()) leave('elsewhere');
        },
      });
      if (isGone()) {
        end(desk);
        return;
      }
      running = desk;
    } catch {
      // Whatever it was may hold words of a letter: the door says what to do.
      if (!isGone()) leave('failed');
      return;
    }
    lock = startIdleLock({
      ...parts,
      onIdle: () => {
        leave('idle');
      },
    });
    unwatch = parts.watch(touching(lock));
    draw();
  }

  /** Does something with the desk that is open and says how it went; what comes too late says nothing. */
  async function doing(work: (desk: RunningDesk) => Promise<Notice | undefined>): Promise<void> {
    const desk = running;
    if (!desk) return;
    let notice: Notice | undefined;
    try {
      notice = await work(desk);
    } catch {
      // Whatever it was may hold words of a letter: none of it is passed on.
      notice = { kind: 'failed' };
    }
    if (running === desk) draw(notice);
  }

  return {
    snapshot: () => snapshot,
    subscribe: (changed) => listeners.add(changed),
    open: (identities, keyName) =>
      begin((opening) => parts.start({ ...opening, identities, keyName })),
    practice: () => begin(parts.startPractice),
    close: () => {
      leave('closed');
    },
    addFiles: (files) => doing((desk) => desk.addFiles(files)),
    addText: (text) => doing((desk) => desk.addText(text)),
    connect: (token) =>
      doing(async (desk) => {
        await desk.connect(token);
        return undefined;
      }),
    disconnect: () =>
      doing(async (desk) => {
        await desk.disconnect();
        return undefined;
      }),
    refresh: () =>
      doing(async (desk) => {
        await desk.refresh();
        return undefined;
      }),
    writeAgain: () => doing((desk) => desk.writeAgain()),
    deleteLetter: (letter) => doing((desk) => desk.deleteLetter(letter)),
    forgetDevice,
    saveBoardFile: () => doing((desk) => desk.saveBoardFile()),
    board: () => {
      if (!running) throw new Error('No key is open');
      return running.board;
    },
    identities: () => running?.identities() ?? [],
    notify: (notice) => {
      draw(notice);
    },
  };
}
