// Ships to the browser.
import { areBlank, noAnswers } from '../draft/answers.ts';
import type { Answers } from '../draft/answers.ts';
import type { Draft } from '../draft/draft.ts';
import { draftName, hasDraft } from '../draft/draft-name.ts';
import { deleteDatabase } from '../draft/database.ts';
import { listenerSet } from '../draft/listener-set.ts';
import { memoryDraft } from '../draft/memory-draft.ts';
import type { SaveState } from '../draft/save-state.ts';
import { deliveryTo } from '../delivery/delivery.ts';
import type { DeliveryAddress } from '../delivery/delivery.ts';
import { hasOutbox, keptStore } from '../outbox/kept-store.ts';
import { memoryStore } from '../outbox/memory-store.ts';
import { openOutbox } from '../outbox/outbox.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { OutboxState } from '../outbox/outbox-item.ts';
import { outboxName } from '../outbox/kept-store.ts';
import type { Request } from '../schema/request.ts';
import type { BrowserParts } from './browser-parts.ts';

export const STEPS = ['start', 'list', 'reach', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** Whose device this is, as the person said: `mine` keeps a draft, `shared` keeps nothing. */
export type Device = 'mine' | 'shared';

/** What the page shows. `found` asks about a draft that lies here; `outcome` follows the outbox. */
export type Stage =
  { kind: 'opening' } | { kind: 'found' } | { kind: 'writing'; step: Step } | { kind: 'outcome' };

/** Everything the page shows, at one moment. */
export interface Snapshot {
  stage: Stage;
  device: Device | undefined;
  answers: Answers;
  save: SaveState;
  writtenAt: number | undefined;
  outbox: OutboxState;
  /** Said once about the last deletion. */
  forgotten: 'yes' | 'no' | undefined;
}

/**
 * One person's way through the form: from the device question to the receipt.
 * Nothing is stored before they said that the device is theirs; looking for an earlier draft makes none.
 */
export function openSession({ network, delivery, parts, hash }: OpeningSession): Session {
  const listeners = listenerSet();
  let stage: Stage = { kind: 'opening' };
  let device: Device | undefined;
  let draft: Draft | undefined;
  let outbox: Outbox | undefined;
  let forgotten: Snapshot['forgotten'];
  let blank = noAnswers(parts.newId());
  let closed = false;
  let snapshot = take();

  function take(): Snapshot {
    return {
      stage,
      device,
      answers: draft?.answers() ?? blank,
      save: draft?.state() ?? { kind: 'nothing' },
      writtenAt: draft?.writtenAt(),
      outbox: outbox?.state() ?? { kind: 'empty' },
      forgotten,
    };
  }

  function changed(): void {
    snapshot = take();
    listeners.call();
  }

  function show(next: Stage): void {
    stage = next;
    changed();
  }

  async function openDraft(kept: Device): Promise<Draft> {
    if (kept === 'shared') return memoryDraft(blank);
    // Loaded only now: on a shared device not even the code that could store something arrives.
    const { openKeptDraft } = await import('../draft/kept-draft.ts');
    const { storage, channel, clock } = parts;
    const onForgotten = () => {
      leaveDraft();
      if (stage.kind !== 'outcome') backToStart('yes');
    };
    return openKeptDraft({ network, storage, channel, clock, first: blank, onForgotten });
  }

  async function takeDraft(kept: Device): Promise<Draft> {
    const opened = await openDraft(kept);
    device = kept;
    draft = opened;
    opened.subscribe(changed);
    outbox?.close();
    outbox = makeOutbox(kept);
    return opened;
  }

  function makeOutbox(kept: Device): Outbox {
    const { storage, fetch, clock, locks, schedule, channel } = parts;
    const durable = kept === 'mine' && storage !== undefined;
    const made = openOutbox({
      network,
      store: durable ? keptStore(storage, network) : memoryStore(),
      delivery: deliveryTo(delivery),
      fetch,
      clock,
      locks,
      schedule,
      channel: durable ? channel(outboxName(network)) : undefined,
    });
    made.subscribe(followOutbox);
    return made;
  }

  function followOutbox(): void {
    if (closed) return;
    const { kind } = outbox?.state() ?? { kind: 'empty' };
    if (kind === 'received') void dropSentDraft();
    if (kind === 'empty' && stage.kind === 'outcome') { backToStart(undefined); return; }
    if (kind !== 'empty' && stage.kind !== 'outcome') stage = { kind: 'outcome' };
    changed();
  }

  /** What was received needs no draft any more, neither in this tab nor on the disk. */
  async function dropSentDraft(): Promise<void> {
    if (forgotten === 'yes' && !draft) return;
    forgotten = (await forgetDraft()) ? 'yes' : 'no';
    changed();
  }

  async function forgetDraft(): Promise<boolean> {
    const held = draft;
    leaveDraft();
    if (held) return held.forget();
    if (!parts.storage || !(await hasDraft(parts.storage, network))) return true;
    return deleteDatabase(parts.storage, draftName(network));
  }

  function leaveDraft(): void {
    draft = undefined;
    blank = noAnswers(parts.newId());
  }

  function backToStart(said: Snapshot['forgotten']): void {
    forgotten = said;
    device = undefined;
    parts.steps.replace('start');
    show({ kind: 'writing', step: 'start' });
  }

  function goTo(step: Step): void {
    forgotten = undefined;
    parts.steps.push(step);
    show({ kind: 'writing', step });
  }

  async function load(): Promise<void> {
    if (parts.storage && (await hasOutbox(parts.storage, network))) {
      device = 'mine';
      outbox = makeOutbox('mine');
      await outbox.load();
      const state = outbox.state();
      if (state.kind === 'received') return;
      if (state.kind !== 'empty') {
        await takeDraftBesideOutbox();
        return;
      }
      device = undefined;
    }
    if (await hasDraft(parts.storage, network)) {
      const found = await takeDraft('mine');
      if (!areBlank(found.answers())) { continueOrAsk(); return; }
      await forgetDraft();
      device = undefined;
    }
    parts.steps.replace('start');
    show({ kind: 'writing', step: 'start' });
  }

  /** The words of a waiting or refused request are still in the draft: for printing and changing. */
  async function takeDraftBesideOutbox(): Promise<void> {
    draft = await openDraft('mine');
    draft.subscribe(changed);
    changed();
  }

  function continueOrAsk(): void {
    const step = STEPS.find((each) => each === hash);
    if (!step || step === 'start') { show({ kind: 'found' }); return; }
    parts.steps.replace(step);
    show({ kind: 'writing', step });
  }

  const stopMoves = parts.steps.onMove((moved) => {
    if (stage.kind !== 'writing') return;
    const step = STEPS.find((each) => each === moved) ?? 'start';
    show({ kind: 'writing', step: device ? step : 'start' });
  });

  return {
    snapshot: () => snapshot,
    subscribe: listeners.add,
    load,
    async begin(chosen) {
      const before = draft;
      const carried = snapshot.answers;
      if (before && device === chosen) { goTo('list'); return; }
      const opened = await takeDraft(chosen);
      if (before) {
        // The other answer than before: the words move, and nothing stays where they were.
        opened.write(carried);
        if (!(await before.forget())) forgotten = 'no';
      } else if (!areBlank(opened.answers())) { show({ kind: 'found' }); return; }
      goTo('list');
    },
    continueDraft() {
      const step = STEPS.find((each) => each === parts.steps.current());
      goTo(step && step !== 'start' ? step : 'list');
    },
    async forget() {
      const erased = await forgetDraft();
      const emptied = outbox ? await outbox.forget() : true;
      backToStart(erased && emptied ? 'yes' : 'no');
    },
    write(answers) {
      draft?.write(answers);
    },
    goTo,
    async send(request) {
      await outbox?.send(request);
    },
    async retry() {
      await outbox?.retry();
    },
    async changeRefused(step) {
      const state = outbox?.state();
      const mismatch = state?.kind === 'refused' && state.reason === 'mismatch';
      if (mismatch && draft) draft.write({ ...draft.answers(), id: parts.newId() });
      device ??= 'mine';
      stage = { kind: 'writing', step };
      await outbox?.forget();
      goTo(step);
    },
    close() {
      closed = true;
      stopMoves();
      outbox?.close();
      void draft?.close();
    },
  };
}

export interface OpeningSession {
  network: string;
  delivery: DeliveryAddress;
  parts: BrowserParts;
  /** The step to go on with, when the person comes from another language's page. */
  hash: string;
}

export interface Session {
  /** The same object until something changes. */
  snapshot: () => Snapshot;
  subscribe: (changed: () => void) => () => void;
  /** Looks for something that waits or was received, then for a draft, then starts. */
  load: () => Promise<void>;
  /** The answer to the device question. */
  begin: (device: Device) => Promise<void>;
  continueDraft: () => void;
  /** Deletes the draft and everything in the outbox, here and in other tabs. */
  forget: () => Promise<void>;
  write: (answers: Answers) => void;
  goTo: (step: Step) => void;
  send: (request: Request) => Promise<void>;
  retry: () => Promise<void>;
  /** Goes back to the words after they were refused, to the step with the mistake. */
  changeRefused: (step: Step) => Promise<void>;
  close: () => void;
}
