import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ImportError } from '../sheet/sheet.ts';

/** What the last import wrote, kept beside the sheet and never in an entry: by it a row finds its entry again. */
const Memory = z.strictObject({
  version: z.literal(1),
  entries: z.record(
    z.string(),
    z.strictObject({
      /** Path inside the content folder, and never out of it: whoever sends a sheet could send this file too. */
      file: z.string().regex(/^(?:resources|groups|events)\/[a-z0-9]+(?:-[a-z0-9]+)*\.md$/),
      /** Of the text as it was written: another one tells that somebody changed it by hand. */
      print: z.string(),
      facts: z.record(z.string(), z.unknown()),
      body: z.string(),
    }),
  ),
});
export type Memory = z.infer<typeof Memory>;
export type Remembered = Memory['entries'][string];

/** Empty before the first import. Throws an ImportError when the file is not one of ours. */
export function readMemory(path: string): Memory {
  if (!existsSync(path)) return { version: 1, entries: {} };
  try {
    return Memory.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new ImportError(
      `${path} cannot be read. It remembers which row became which entry. Take it from a backup; without it, entries that are there already are left alone.`,
      { cause },
    );
  }
}

export function writeMemory(path: string, memory: Memory): void {
  writeFileSync(path, `${JSON.stringify(memory, undefined, 1)}\n`);
}

/** A short print of a text. Two texts with the same one are the same. */
export function printOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
