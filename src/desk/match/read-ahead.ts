// Ships to the browser, on the navigators' desk only.
import type { DeskRequest } from '../letters/desk-letter.ts';
import type { ItemReader } from './read-item.ts';

/** So long it holds up the page at once, and so long it lets others do their work, in milliseconds. */
const TURN = 8;
const PAUSE = 40;

/**
 * Reads letters in small turns while nobody waits for it, so that the first suggestions are there as soon as later ones.
 * Gives back how to stop.
 */
export function readAhead(
  requests: readonly DeskRequest[],
  read: ItemReader,
  { performance, setTimeout, clearTimeout }: Turns,
): () => void {
  let next = 0;
  let timer: number | undefined;
  const turn = (): void => {
    const ends = performance.now() + TURN;
    while (next < requests.length && performance.now() < ends) readLetter(requests[next++], read);
    if (next < requests.length) timer = setTimeout(turn, PAUSE);
  };
  timer = setTimeout(turn, PAUSE);
  return () => {
    clearTimeout(timer);
  };
}

function readLetter(letter: DeskRequest | undefined, read: ItemReader): void {
  if (!letter) return;
  const { id, request } = letter;
  for (const [at, item] of request.items.entries())
    read({ ref: { letter: id, item: at }, item, language: request.language, access: '' });
}

/** The part of a browser's window that is used. */
interface Turns {
  readonly performance: Pick<Performance, 'now'>;
  readonly setTimeout: (run: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number | undefined) => void;
}
