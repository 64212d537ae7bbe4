import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isBoardFile, readBoardFile, writeBoardFile } from '../../src/desk/sharing/board-file.ts';
import { sealContent } from '../../src/desk/sharing/note-content.ts';
import { openSealed } from '../../src/sealed/open-letter.ts';
import { pad, sealBytes } from '../../src/sealed/seal-letter.ts';
import { aRequest } from '../inbox/inbox-place.ts';
import { KEYS, LUIS } from './desk-sharing-world.ts';

const PLACE = { network: 'marked-hills', recipients: KEYS.recipients, newId: randomUUID };
const doc = new Y.Doc();
doc.getText('notes').insert(0, 'Marked words '.repeat(100));

test('a board travels as a sealed file whose name and bytes tell nothing', async () => {
  const file = await writeBoardFile(doc, PLACE);
  expect(file.name).toMatch(/^[0-9a-f]{8}\.age$/);
  expect(Buffer.from(file.bytes).includes('Marked')).toBe(false);
  const read = await readBoardFile(file.bytes, KEYS.identities, PLACE.network);
  if (read.kind !== 'board') throw new Error(read.why);
  const other = new Y.Doc();
  Y.applyUpdate(other, read.update);
  expect(other.getText('notes').toJSON()).toBe(doc.getText('notes').toJSON());
});

test('a long board fits into a file', async () => {
  const long = new Y.Doc();
  long.getText('notes').insert(0, 'Marked '.repeat(500_000));
  const { bytes } = await writeBoardFile(long, PLACE);
  expect(await readBoardFile(bytes, KEYS.identities, PLACE.network)).toMatchObject({
    kind: 'board',
  });
});

test('a file that is no board says why', async () => {
  const why = async (bytes: Uint8Array) => {
    const read = await readBoardFile(bytes, KEYS.identities, PLACE.network);
    return read.kind === 'closed' ? read.why : read.kind;
  };
  const { bytes } = await writeBoardFile(doc, PLACE);
  const damaged = bytes.slice();
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  expect(await why(damaged)).toBe('damaged');
  expect(await why(new TextEncoder().encode('words'))).toBe('not-age');
  const foreign = await writeBoardFile(doc, {
    ...PLACE,
    recipients: [LUIS?.recipient ?? ''],
  });
  expect(await why(foreign.bytes)).toBe('wrong-key');
  const letter = await sealBytes(pad(JSON.stringify(aRequest())), KEYS.recipients);
  expect(await why(letter)).toBe('garbage');
  const update = new Uint8Array([7, 7, 7, 7, 7, 7, 7]);
  expect(await why(await sealContent({ update }, KEYS.recipients))).toBe('garbage');
});

test('the board of another network is not joined, whatever keys are open', async () => {
  const { bytes } = await writeBoardFile(doc, { ...PLACE, network: 'marked-valley' });
  expect(await readBoardFile(bytes, KEYS.identities, PLACE.network)).toEqual({
    kind: 'closed',
    why: 'another-network',
  });
});

test('a board file is told apart from a letter when both lie open', async () => {
  const { bytes } = await writeBoardFile(doc, PLACE);
  expect(isBoardFile(await openSealed(bytes, KEYS.identities))).toBe(true);
  for (const letter of [pad(JSON.stringify(aRequest())), pad('[]'), pad(' {}'), new Uint8Array()])
    expect(isBoardFile(letter)).toBe(false);
});
