// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';
import { openBoard } from '../board/open-board.ts';
import type { DeskProps } from '../desk-props.ts';
import { takeDesk } from '../keeping/desk-lock.ts';
import { openKeeping } from '../keeping/open-keeping.ts';
import { passkeyShelf } from '../keys/passkey-shelf.ts';
import { whoseKey } from '../keys/whose-key.ts';
import { openLetterRoom } from '../letters/letter-room.ts';
import type { DeskEntry } from '../match/suggestion.ts';
import { writeBoardFile } from '../sharing/board-file.ts';
import type { BoardFile } from '../sharing/board-file.ts';
import type { PageSignals } from '../sharing/keep-in-touch.ts';
import type { Opening } from './create-session.ts';
import { openDoneSeen } from './done-seen.ts';
import { openInboxLine } from './inbox-line.ts';
import { openIntake } from './letter-intake.ts';
import { openLetterPile } from './letter-pile.ts';
import { endedOf, forgetOldCounted, retire, retireDue, withItsNews } from './retire-due.ts';
import type { RunningDesk } from './running-desk.ts';
import { takeFiles, takeText } from './take-files.ts';
import type { Notice, OpenDesk, Sharing } from './snapshot.ts';

const DAY = 86_400_000;

/** The desk of a key: everything that is on this device, then what the inbox has. */
export async function startDesk(opening: Opening, parts: DeskParts): Promise<RunningDesk> {
  const { identities, keyName, tell, changed, isGone } = opening;
  const { props, clock } = parts;
  const recipients = props.seal?.recipients ?? [];
  const holder = await whoseKey(identities, props.seal);
  // The recovery key and keys that were taken out belong to nobody by name; an empty one would mean that nobody holds a letter.
  const me = (holder.listed && holder.name) || props.words.frame.someone;
  // Whoever opens a key here means this tab: the one before it goes back to its door.
  const taken = await takeDesk({
    locks: parts.locks,
    network: props.network.id,
    steal: true,
    onTaken: opening.onTaken,
  });
  const release = taken.kind === 'here' ? taken.release : () => undefined;
  const keeping = await openKeeping({
    storage: parts.storage,
    network: props.network.id,
    recipients,
    identities,
    tell: changed,
    page: parts.window,
  });
  const { doc } = keeping;
  const board = openBoard({ clock, me, newDoc: () => doc });
  const room = openLetterRoom({ identities, network: props.network.id });
  const pile = openLetterPile();
  const { isRetired } = board;
  const doneSeen = await openDoneSeen({ keeping, board, clock, doneDays: props.doneDays });
  const mayHaveEnded = (received: string): boolean =>
    clock() - Date.parse(received) >= Math.min(props.doneDays, props.keptDays ?? Infinity) * DAY;
  const intake = openIntake({ room, pile, keeping, isRetired, mayHaveEnded });
  let keys: readonly string[] = identities;
  let entries: readonly DeskEntry[] = [];
  let sharing: Sharing = { kind: 'none', unsent: false };
  let isKept = true;
  let gone: ReadonlySet<string> = new Set();

  const line = openInboxLine({
    ...parts,
    address: props.inbox,
    doc,
    keeping,
    recipients,
    identities,
    keptDays: props.keptDays,
    isRetired,
    take: async ({ arrivals, aside }) => {
      const counts = await intake.take(arrivals, aside);
      isKept &&= counts.isKept;
      changed();
      return counts;
    },
    gone: async (letters) => {
      const settled = doneSeen.settled();
      const ended = endedOf(pile.letters(), letters, props, { now: clock(), settled });
      retire(board, pile.letters(), ended, props);
      await intake.dropRetired();
      gone = new Set(letters.filter((id) => !isRetired(id)));
      changed();
      return [...gone];
    },
    exchanged: retireNow,
    tell: (next) => {
      sharing = next;
      changed();
    },
  });

  /** Ends what is due, here and in the inbox, and takes off the desk what other desks ended. */
  async function retireNow(): Promise<void> {
    const settled = doneSeen.settled();
    const due = retireDue(board, pile.letters(), props, { now: clock(), settled });
    if (await intake.dropRetired()) changed();
    if (due.length === 0) return;
    await line.remove(due);
    // Not waited for: this may be inside of the exchange before it.
    void line.now({ rewrite: true });
  }

  async function deleteLetter(letter: string): Promise<Notice> {
    const all = withItsNews(pile.letters(), letter);
    retire(board, pile.letters(), all, props);
    await intake.dropRetired();
    changed();
    const isAway = await line.remove(all);
    // The words leave the others' notes too; not waited for, since everything is asked before.
    void line.now({ rewrite: true });
    return { kind: isAway ? 'deleted' : 'deleted-here' };
  }

  const letGo = (): void => {
    unsubscribe();
    line.stop();
    room.close();
    pile.drop(() => true);
    keys = [];
  };
  const unsubscribe = board.subscribe(() => {
    if (sharing.kind === 'none') sharing = { kind: 'none', unsent: true };
    doneSeen.look();
    changed();
  });
  await intake.takeKept(tell);
  forgetOldCounted(board, pile.letters(), props, clock());
  await retireNow();
  if (!isGone()) void begin();

  /** What comes from elsewhere comes when it comes: the letters on this device lie open meanwhile. */
  async function begin(): Promise<void> {
    const unsent = await keeping.share.unsent().catch(() => undefined);
    if (sharing.kind === 'none') sharing = { kind: 'none', unsent: unsent !== undefined };
    void parts.loadEntries().then((loaded) => {
      entries = loaded;
      changed();
    });
    await line.resume();
    changed();
  }

  const saving = (): OpenDesk['saving'] => (isKept ? keeping.saving() : 'not-saved');
  const files = {
    ...parts,
    intake,
    identities,
    network: props.network.id,
    pasted: props.words.letters.read.pasted,
    joinBoard: (update: Uint8Array) => {
      Y.applyUpdate(doc, update);
    },
    notKept: () => {
      isKept = false;
    },
  };
  return {
    board,
    identities: () => keys,
    view: () => ({
      me,
      keyName,
      practice: false,
      requests: pile.requests(),
      others: pile.others(),
      aside: pile.aside(),
      unreadable: keeping.unreadable(),
      gone,
      board: board.state(),
      entries,
      saving: saving(),
      sharing,
    }),
    addFiles: (given) => takeFiles(given, files),
    addText: (text) => takeText(text, files),
    connect: line.connect,
    disconnect: line.disconnect,
    refresh: () => line.now({ recount: true }),
    writeAgain: async () => {
      await line.now({ rewrite: true });
      return sharing.kind === 'shared' ? { kind: 'written-again' } : undefined;
    },
    deleteLetter,
    saveBoardFile: async () => {
      parts.saveFile(
        await writeBoardFile(doc, { network: props.network.id, recipients, newId: parts.newId }),
      );
      return { kind: 'saved-file' };
    },
    end: () => {
      letGo();
      return keeping.close().finally(release);
    },
    forget: async () => {
      letGo();
      const key = passkeyShelf(parts.storage, props.network.id).remove();
      const removed = key.then(
        () => true,
        () => false,
      );
      const done = await Promise.all([keeping.erase(), removed]).finally(release);
      return done.every(Boolean);
    },
  };
}

export interface DeskParts {
  readonly props: DeskProps;
  readonly clock: () => number;
  readonly schedule: (run: () => void, milliseconds: number) => () => void;
  readonly random: () => number;
  readonly newId: () => string;
  readonly fetch: typeof globalThis.fetch;
  readonly storage: IDBFactory;
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly window: EventTarget;
  readonly page: PageSignals;
  readonly pageAddress: string;
  readonly loadEntries: () => Promise<readonly DeskEntry[]>;
  readonly saveFile: (file: BoardFile) => void;
}
