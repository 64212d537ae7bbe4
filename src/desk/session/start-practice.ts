// Ships to the browser, on the navigators' desk only.
import { dayAt } from '../../time/calendar-day.ts';
import { openBoard } from '../board/open-board.ts';
import type { DeskProps } from '../desk-props.ts';
import type { Opening } from './create-session.ts';
import type { RunningDesk } from './running-desk.ts';
import type { DeskEntry } from '../match/suggestion.ts';
import { retire } from './retire-due.ts';
import type { Notice } from './snapshot.ts';

const NONE: ReadonlySet<string> = new Set();

/** A desk with invented letters and a board that is kept nowhere. */
export async function startPractice(
  { changed, isGone }: Pick<Opening, 'changed' | 'isGone'>,
  { props, clock, loadEntries }: PracticeParts,
): Promise<RunningDesk> {
  // Loaded when somebody practices: who has a key needs none of it.
  const { makePractice } = await import('../practice/make-practice.ts');
  const now = clock();
  const today = dayAt(new Date(now), props.zone);
  const letters = makePractice({ ...props, id: props.network.id, today, now });
  const me = props.seal?.navigators[0]?.name ?? props.words.frame.someone;
  const board = openBoard({ clock, me });
  for (const { letter, status } of letters) board.setStatus(letter.id, status);
  let requests = letters.map(({ letter }) => letter);
  let entries: readonly DeskEntry[] = [];
  const unsubscribe = board.subscribe(changed);
  void loadEntries().then((loaded) => {
    entries = loaded;
    if (!isGone()) changed();
  });
  const nothing = async (): Promise<void> => Promise.resolve();
  const end = async (): Promise<void> => {
    unsubscribe();
    board.doc.destroy();
    return Promise.resolve();
  };
  const failed = async (): Promise<Notice> => Promise.resolve({ kind: 'failed' });
  return {
    board,
    identities: () => [],
    view: () => ({
      me,
      keyName: '',
      practice: true,
      requests,
      others: [],
      aside: [],
      unreadable: 0,
      gone: NONE,
      board: board.state(),
      entries,
      saving: 'saved',
      sharing: { kind: 'none', unsent: false },
    }),
    addFiles: failed,
    addText: failed,
    connect: nothing,
    disconnect: nothing,
    refresh: nothing,
    writeAgain: failed,
    deleteLetter: (id) => {
      retire(board, requests, [id], props);
      requests = requests.filter((letter) => letter.id !== id);
      changed();
      return Promise.resolve({ kind: 'deleted' });
    },
    saveBoardFile: failed,
    end,
    forget: async () => {
      await end();
      return false;
    },
  };
}

export interface PracticeParts {
  readonly props: Pick<DeskProps, 'network' | 'needs' | 'towns' | 'zone' | 'seal' | 'words'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Entries that could fit; empty when they do not come. */
  readonly loadEntries: () => Promise<readonly DeskEntry[]>;
}
