import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { unpackFile } from '../unpack-file.ts';

const STREET = '77 Secret Lane, "door"';

test.each([
  ['as it stands', Buffer.from(`ADR:;;${STREET};`)],
  ['folded', Buffer.from(`LOCATION:77 Sec\r\n ret Lane\\, "door"`)],
  ['in JSON', Buffer.from(JSON.stringify({ street: STREET }))],
  ['in JSON with letters by number', Buffer.from('77 \\u0053ecret Lane, \\"door\\"')],
  ['in HTML', Buffer.from('77&nbsp;&#83;ecret Lane&#x2C; &quot;door&quot;')],
  ['in an address', Buffer.from(encodeURIComponent(STREET))],
  ['packed', gzipSync(STREET)],
  ['in a picture', png('tEXt', Buffer.from(`Comment\0${STREET}`))],
  [
    'packed in a picture',
    png('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(STREET)])),
  ],
])('a street is found %s', (_, bytes) => {
  expect(unpackFile(bytes)).toContain(STREET);
});

test('a street is found in what another program writes into a picture, and in none without it', async () => {
  const blank = sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } });
  const told = blank.clone().withExif({ IFD0: { ImageDescription: STREET } });
  expect(unpackFile(await told.png().toBuffer())).toContain(STREET);
  expect(unpackFile(await blank.png().toBuffer())).not.toContain(STREET);
});

/** A chunk of a picture, with a sum that nobody looks at. */
function png(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    length,
    Buffer.from(type),
    data,
    Buffer.alloc(4),
  ]);
}
