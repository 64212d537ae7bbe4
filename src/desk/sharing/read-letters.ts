// Ships to the browser, on the navigators' desk only.
import type { ListedLetter } from '../../inbox/remote/remote-answers.ts';
import type { Arrival, SetAside } from '../letters/desk-letter.ts';
import type { DeskInbox } from './desk-inbox.ts';

/** What came to the inbox, not opened yet. */
export interface LettersPage {
  readonly arrivals: readonly Arrival[];
  /** Rows that are no letter any more. */
  readonly aside: readonly SetAside[];
  /** Ask after this number next time: once these letters are kept. */
  readonly upTo: number;
}

/** Letters that came after a number, in the order they came, page by page. Rejects with a RemoteError. */
export async function* readLetters(
  inbox: Pick<DeskInbox, 'letters'>,
  after: number,
): AsyncGenerator<LettersPage, void, undefined> {
  let upTo = after;
  for await (const listed of inbox.letters(after)) {
    upTo = listed.at(-1)?.number ?? upTo;
    const read = listed.map(readRow);
    yield {
      arrivals: read.flatMap((row) => ('reason' in row ? [] : [row])),
      aside: read.flatMap((row) => ('reason' in row ? [row] : [])),
      upTo,
    };
  }
}

/**
 * Reads the inbox from its beginning: numbers never change by deletions, so only this shows what was deleted there, by its
 * retention or by hand. Once a day is enough.
 * @param known ids of letters that once came from this inbox.
 * @returns `gone`: those that are not there any more. None when the inbox holds nothing at all: then it was
 * set up anew, and what lies here may be the only copy. Rejects with a RemoteError.
 */
export async function recountLetters(
  inbox: Pick<DeskInbox, 'letters'>,
  known: Iterable<string>,
): Promise<LettersPage & { readonly gone: readonly string[] }> {
  const pages: LettersPage[] = [];
  for await (const page of readLetters(inbox, 0)) pages.push(page);
  const arrivals = pages.flatMap((page) => page.arrivals);
  const aside = pages.flatMap((page) => page.aside);
  const there = new Set([...arrivals, ...aside].map(({ id }) => id));
  return {
    arrivals,
    aside,
    upTo: pages.at(-1)?.upTo ?? 0,
    gone: there.size === 0 ? [] : [...known].filter((id) => !there.has(id)),
  };
}

/** What a letter says, and of which version, whoever opens it judges. */
function readRow({ id, code, received, flagged, letter }: ListedLetter): Arrival | SetAside {
  const facts = { name: code, id, received };
  if (typeof letter !== 'object' || letter === null) return { ...facts, reason: 'unreadable-row' };
  if ('sealed' in letter && typeof letter.sealed === 'string')
    return { ...facts, flagged, sealed: letter.sealed };
  return { ...facts, flagged, plain: JSON.stringify(letter) };
}
