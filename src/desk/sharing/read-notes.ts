// Ships to the browser, on the navigators' desk only.
import type * as Y from 'yjs';
import type { StoredNote } from '../../inbox/store/inbox-store.ts';
import { applyUpdates } from './apply-updates.ts';
import { openNote } from './note-content.ts';
import type { NoteContent } from './note-content.ts';
import type { NoteFact } from './note-ledger.ts';
import { collectParts } from './note-parts.ts';
import type { ReadNote } from './share-store.ts';

/** Reads notes into the board, page after page, and remembers the parts whose rest has not come. */
export function openReader(doc: Y.Doc, identities: readonly string[]): NoteReader {
  const parts = collectParts();
  const waiting = new Map<string, ReadNote[]>();
  return {
    read: async (page) => {
      const opened = await openAll(page, identities);
      const whole = opened.flatMap((one) => {
        const update = one.content && parts.add(one.content);
        return update ? [{ ...one, update }] : [];
      });
      const outcomes = applyUpdates(
        doc,
        whole.map(({ update }) => update),
      );
      const outcomeOf = new Map(whole.map(({ note }, index) => [note, outcomes[index]]));
      const used = opened.filter(
        ({ content, note }) => content && outcomeOf.get(note) !== 'garbage',
      );
      for (const { note, content } of used) remember(waiting, note, content);
      return {
        facts: opened.map((one) => factOf(one, outcomeOf.get(one.note) === 'garbage')),
        used: used.map(({ note }) => note),
        news: used.flatMap(({ note, content }) =>
          outcomeOf.get(note) === 'new' ? (waiting.get(content?.part?.[2] ?? '') ?? [note]) : [],
        ),
      };
    },
  };
}

export interface NoteReader {
  readonly read: (page: readonly StoredNote[]) => Promise<ReadPage>;
}

export interface ReadPage {
  readonly facts: readonly NoteFact[];
  /** Notes that are in the board now, or wait for their other parts. */
  readonly used: readonly StoredNote[];
  /** Those that brought something the board did not have, with all of their parts. */
  readonly news: readonly ReadNote[];
}

async function openAll(
  page: readonly StoredNote[],
  identities: readonly string[],
): Promise<readonly Opened[]> {
  return Promise.all(
    page.map(async (note) => {
      const opened = await openNote(note.sealed, identities);
      return { note, content: opened.kind === 'open' ? opened.content : undefined };
    }),
  );
}

function remember(
  waiting: Map<string, ReadNote[]>,
  { id, sealed }: StoredNote,
  content: NoteContent | undefined,
): void {
  if (!content?.part) return;
  const [, , group] = content.part;
  waiting.set(group, [...(waiting.get(group) ?? []), { id, sealed }]);
}

function factOf(
  { note: { number, received, sealed }, content }: Opened,
  garbage: boolean,
): NoteFact {
  const fact = { number, received, length: sealed.length };
  if (!content || garbage) return fact;
  const { whole, keys, part } = content;
  return { ...fact, content: { whole, keys, part } };
}

interface Opened {
  readonly note: StoredNote;
  readonly content: NoteContent | undefined;
}
