import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { Arrival } from '../../src/desk/letters/desk-letter.ts';
import { openInboxLine } from '../../src/desk/session/inbox-line.ts';
import type { InboxLine, InboxLineParts } from '../../src/desk/session/inbox-line.ts';
import type { Sharing } from '../../src/desk/session/snapshot.ts';
import { FROM_OTHERS } from '../../src/desk/sharing/share-store.ts';
import { StorageError } from '../../src/storage/storage-error.ts';
import { KEYS, makeDisk, storeOn } from './desk-sharing-world.ts';

/** Starting and asking take a browser's time at most. */
export const WAIT = { timeout: 10_000 };

interface Kept {
  readonly settings: Map<string, unknown>;
  readonly disk: ReturnType<typeof makeDisk>;
}

/** A line over the real inbox, with a disk in memory and a page that nobody looks at. */
export function openDeskLine(
  url: string,
  kept: Kept = { settings: new Map(), disk: makeDisk() },
  more: Partial<InboxLineParts> = {},
) {
  const doc = new Y.Doc();
  const told: Sharing[] = [];
  const gone: (readonly string[])[] = [];
  const letters = new Set<string>();
  const questions: URL[] = [];
  const world = {
    now: Date.parse('2026-11-22T12:00:00.000Z'),
    offline: false,
    /** The disk takes no letters. */
    full: false,
    /** The disk takes nothing. */
    broken: false,
    /** What nobody could open and nobody keeps. */
    passed: 0,
    retired: new Set<string>(),
    /** Letters whose end explains that they are gone. */
    endable: new Set<string>(),
    online: (): void => undefined,
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== FROM_OTHERS) kept.disk.rows.push({ number: kept.disk.rows.length + 1, update });
  });
  const line: InboxLine = openInboxLine({
    ...KEYS,
    address: '/v1/requests',
    pageAddress: `${url}desk/`,
    doc,
    keeping: {
      share: storeOn(kept.disk),
      readSetting: (name) => Promise.resolve(kept.settings.get(name)),
      keepSetting: (name, value) => {
        if (world.broken) return Promise.reject(new StorageError('failed'));
        if (value === undefined) kept.settings.delete(name);
        else kept.settings.set(name, JSON.parse(JSON.stringify(value)));
        return Promise.resolve();
      },
    },
    keptDays: undefined,
    fetch: (address, how) => {
      if (world.offline) return Promise.reject(new TypeError('Marked words'));
      questions.push(new URL(String(address instanceof Request ? address.url : address)));
      return fetch(address, how);
    },
    clock: () => world.now,
    newId: randomUUID,
    random: () => 1,
    schedule: () => () => undefined,
    page: {
      isVisible: () => true,
      onShown: () => () => undefined,
      onOnline: (heard) => {
        world.online = heard;
        return () => undefined;
      },
    },
    isRetired: (id) => world.retired.has(id),
    take: ({ arrivals }: { arrivals: readonly Arrival[] }) => {
      for (const { id } of arrivals)
        if (id !== undefined && !world.retired.has(id)) letters.add(id);
      return Promise.resolve({ isKept: !world.full, passed: world.passed });
    },
    gone: (ids) => {
      gone.push(ids);
      for (const id of ids) if (world.endable.has(id)) world.retired.add(id);
      return Promise.resolve(ids.filter((id) => !world.retired.has(id)));
    },
    exchanged: () => Promise.resolve(),
    tell: (sharing) => told.push(sharing),
    ...more,
  });
  return {
    line,
    doc,
    told,
    gone,
    letters,
    kept,
    world,
    shared: () => expect.poll(() => told.at(-1)?.kind, WAIT).toBe('shared'),
    /** After which number it asked, each time. */
    asked: (what: 'letters' | 'notes') =>
      questions
        .filter(({ pathname }) => pathname.endsWith(`/${what}`))
        .map(({ searchParams }) => Number(searchParams.get('after') ?? 0)),
  };
}
