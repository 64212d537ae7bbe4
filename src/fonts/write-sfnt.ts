/** Length of the file's head, and of the entry that every table has in it. */
const HEAD = 12;
const ENTRY = 16;

/**
 * A TrueType file of these tables, in their order (by name, as the format asks). Checksums stay zero: what cuts and
 * packs the file afterwards writes them.
 */
export function writeSfnt(tables: ReadonlyMap<string, Buffer>): Buffer {
  const head = Buffer.alloc(HEAD + tables.size * ENTRY);
  const power = Math.floor(Math.log2(tables.size));
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.size, 4);
  head.writeUInt16BE(2 ** power * ENTRY, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((tables.size - 2 ** power) * ENTRY, 10);
  const bodies: Buffer[] = [];
  let at = head.length;
  [...tables].forEach(([name, body], index) => {
    const entry = HEAD + index * ENTRY;
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    head.write(name, entry, 'latin1');
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(body.length, entry + 12);
    bodies.push(padded);
    at += padded.length;
  });
  return Buffer.concat([head, ...bodies]);
}
