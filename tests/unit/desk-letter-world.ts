import { randomUUID } from 'node:crypto';
import type { DeskRequest } from '../../src/desk/letters/desk-letter.ts';
import type { Dropped, DroppedFile } from '../../src/desk/letters/read-dropped.ts';
import { readDropped } from '../../src/desk/letters/read-dropped.ts';
import { receiptCode } from '../../src/schema/receipt-code.ts';
import type { Request } from '../../src/schema/request.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { sealLetter } from '../../src/sealed/seal-letter.ts';
import { aRequest } from '../inbox/inbox-place.ts';

export const NETWORK = 'hill-towns';
/** What the letters of these tests are sealed to: the three keys of the demonstration. */
export const RECIPIENTS = DEMO_KEYS.map(({ recipient }) => recipient);
/** The last of them, so that every stanza before it is tried in vain. */
export const IDENTITIES = DEMO_KEYS.slice(-1).map(({ identity }) => identity);
export const FILE_DATE = '2026-11-20T08:00:00.000Z';

/** A request with its own id, and a word that is easy to search for. */
export function aLetter(number = 0): Request {
  return { ...aRequest(), id: randomUUID(), network: NETWORK, name: `Marked ${number}` };
}

export function seal(letter: Request): Promise<string> {
  return sealLetter(letter, RECIPIENTS);
}

/** A sealed letter with its id, as many as asked for. */
export function sealedLetters(count: number) {
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const letter = aLetter(number);
      return { letter, id: letter.id, sealed: await seal(letter) };
    }),
  );
}

/** What the desk makes of a request that came sealed. */
export function onDesk(request: Request, more: Partial<DeskRequest> = {}): DeskRequest {
  const { id } = request;
  const facts = { id, code: receiptCode(id), received: FILE_DATE, flagged: false };
  return { ...facts, lock: 'sealed', kind: 'request', request, ...more };
}

/** A file as a browser gives it. */
export function aFile(name: string, content: string | Uint8Array): DroppedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    lastModified: Date.parse(FILE_DATE),
    arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
  };
}

export function drop(name: string, content: string | Uint8Array): Promise<Dropped> {
  return readDropped([aFile(name, content)]);
}
