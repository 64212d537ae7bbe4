import { expect } from 'vitest';
import { deliveryTo } from '../../src/delivery/delivery.ts';
import { memoryStore } from '../../src/outbox/memory-store.ts';
import { Outbox } from '../../src/outbox/outbox.ts';
import type { OutboxStore } from '../../src/outbox/outbox-store.ts';
import type { Letter } from '../../src/schema/letter.ts';
import type fc from '../fast-check.ts';
import { aFormService, idOf, INBOX } from './outbox-world.ts';
import type { Weather } from './outbox-world.ts';

/** One browser whose every step, in every tab, happens when the scheduler says so; its tabs can die between any two. */
export function aBrowser(scheduler: fc.Scheduler, weather: Weather[], withLocks: boolean) {
  const disk = memoryStore();
  const form = aFormService();
  /** Every sealing, and whether bytes of that letter were on the disk already. */
  const packs: { id: string; stored: boolean }[] = [];
  const forecast = [...weather];
  const locks = someLocks();
  const tabs: (Tab | undefined)[] = [];
  const openPosts = new Set<Tab>();
  const time = { now: Date.UTC(2026, 10, 22) };
  let mostOpen = 0;
  let kills = 0;

  function openTab(): Tab {
    const tab: Tab = { dead: false, timers: [], outbox: undefined };
    /** Comes back when it is this step's turn, and never in a dead tab. */
    const turn = async (label: string): Promise<void> => {
      await scheduler.schedule(Promise.resolve(), label);
      if (tab.dead) await never();
    };
    const step = async <Result>(label: string, work: () => Promise<Result>): Promise<Result> => {
      await turn(label);
      const result = await work();
      await turn(`${label} done`);
      return result;
    };
    const store: OutboxStore = {
      ...disk,
      durable: true,
      all: () => step('read', disk.all),
      add: (item) => step('add', () => disk.add(item)),
      replace: (item) => step('replace', () => disk.replace(item)),
      remove: (ids) => step('remove', () => disk.remove(ids)),
    };
    const post: typeof fetch = async (_url, init) => {
      if (tab.dead) await never();
      openPosts.add(tab);
      mostOpen = Math.max(mostOpen, openPosts.size);
      form.counts.posts += 1;
      const body = await new Response(init?.body).text();
      try {
        const answer = () => form.answer(forecast.shift() ?? 'good', body, time.now);
        return await step('post', () => Promise.try(answer));
      } finally {
        openPosts.delete(tab);
      }
    };
    tab.outbox = new Outbox({
      network: 'example',
      store,
      delivery: deliveryTo(INBOX),
      fetch: post,
      clock: () => (time.now += 1),
      locks: withLocks ? (name, work) => locks.hold(tab, name, work) : (_name, work) => work(),
      schedule: (run, ms) => {
        const timer = { run, at: time.now + ms };
        tab.timers.push(timer);
        return () => {
          tab.timers = tab.timers.filter((each) => each !== timer);
        };
      },
    });
    return tab;
  }

  /** One thing that is under way goes on; false when there is none. */
  async function goOn(): Promise<boolean> {
    // Reading an answer takes turns of its own, which the scheduler does not see.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    if (scheduler.count() === 0) return false;
    await scheduler.waitNext(1);
    return true;
  }

  function kill(number: number): void {
    const tab = tabs[number];
    if (!tab) return;
    tab.dead = true;
    openPosts.delete(tab);
    locks.release(tab);
    tabs[number] = undefined;
    kills += 1;
  }

  function pack(id: string): () => Promise<Letter> {
    return async () => {
      packs.push({ id, stored: (await disk.all()).some((item) => item.id === id) });
      const plain = JSON.stringify({ id, packing: packs.length });
      await scheduler.schedule(Promise.resolve(), 'pack');
      return { id, network: 'example', version: '2', plain };
    };
  }

  function passPause(): void {
    const timers = tabs.flatMap((tab) => tab?.timers ?? []);
    time.now = Math.max(time.now, Math.min(...timers.map(({ at }) => at), time.now + 3_600_000));
    for (const tab of tabs) {
      const due = tab?.timers.filter(({ at }) => at <= time.now) ?? [];
      if (tab) tab.timers = tab.timers.filter((timer) => !due.includes(timer));
      for (const { run } of due) run();
    }
  }

  return {
    form,
    packs,
    mostOpen: () => mostOpen,
    kills: () => kills,
    goOn,
    obey({ tab: number, letter, what }: Order): void {
      if (what === 'kill') {
        kill(number);
        return;
      }
      if (what === 'pass') {
        passPause();
        return;
      }
      if (what === 'reload') kill(number);
      const tab = (tabs[number] ??= openTab());
      const id = idOf(letter);
      if (what === 'send') void tab.outbox?.send({ id, kind: 'request', pack: pack(id) });
      else if (what === 'retry') void tab.outbox?.retry();
      else if (what === 'wake') void tab.outbox?.wake();
      else void tab.outbox?.load();
    },
    /** All tabs die; a last one delivers what is on the disk, in fair weather. Answers the ids that ever were there. */
    async endAndDeliver(): Promise<string[]> {
      tabs.forEach((_tab, number) => {
        kill(number);
      });
      forecast.length = 0;
      const kept = (await disk.all()).map(({ id }) => id).sort();
      const last = openTab();
      tabs[0] = last;
      void last.outbox?.load();
      for (let pass = 0; pass < 50; pass += 1) {
        while (await goOn()) continue;
        if (last.outbox?.waiting() === 0) break;
        passPause();
      }
      expect(last.outbox?.waiting()).toBe(0);
      expect((await disk.all()).every(({ result }) => result?.kind === 'received')).toBe(true);
      return kept;
    },
  };
}

interface Tab {
  dead: boolean;
  timers: { run: () => void; at: number }[];
  outbox: Outbox | undefined;
}

/** Where a dead tab stops. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** Web Locks, which a dead tab gives up at once. */
function someLocks() {
  const queue: { tab: Tab; name: string; start: () => void; held: boolean }[] = [];
  const grant = (name: string): void => {
    const first = queue.find((each) => each.name === name);
    if (!first || first.held) return;
    first.held = true;
    first.start();
  };
  const leave = (entry: (typeof queue)[number]): void => {
    queue.splice(queue.indexOf(entry), 1);
    grant(entry.name);
  };
  return {
    async hold(tab: Tab, name: string, work: () => Promise<void>): Promise<void> {
      if (tab.dead) await never();
      const granted = Promise.withResolvers<undefined>();
      const entry = {
        tab,
        name,
        held: false,
        start: () => {
          granted.resolve(undefined);
        },
      };
      queue.push(entry);
      grant(name);
      await granted.promise;
      await work();
      if (queue.includes(entry)) leave(entry);
    },
    release(tab: Tab): void {
      for (const entry of queue.filter((each) => each.tab === tab)) leave(entry);
    },
  };
}

/** What a person or the device does next in one tab. */
export interface Order {
  tab: number;
  letter: number;
  what: 'send' | 'retry' | 'wake' | 'pass' | 'kill' | 'reload';
}
