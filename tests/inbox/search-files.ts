import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Which of some words stand in a file below a folder, in UTF-8, UTF-16, hex or base64: as `file: word`. Reads the bytes as
 * they lie on the disk, so it also finds what a database has only forgotten.
 */
export async function searchFiles(folder: string, words: readonly string[]): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async ({ parentPath, name }) =>
        searchBytes(await readFile(join(parentPath, name)), words).map(
          (word) => `${name}: ${word}`,
        ),
      ),
  );
  return found.flat().sort();
}

/** Which of some words stand in these bytes. */
export function searchBytes(bytes: Buffer, words: readonly string[]): string[] {
  return words.filter((word) => writtenIn(word).some((needle) => bytes.includes(needle)));
}

function writtenIn(word: string): Buffer[] {
  const plain = Buffer.from(word);
  // Base64 depends on what stands before: each of the three ways, without the characters its neighbors touch.
  const packed = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), plain])
      .toString('base64')
      .slice(before === 0 ? 0 : before + 1, -4),
  );
  return [
    plain,
    Buffer.from(word, 'utf16le'),
    ...[plain.toString('hex'), ...packed].map((text) => Buffer.from(text)),
  ];
}
