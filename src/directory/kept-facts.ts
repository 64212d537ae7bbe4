import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FactMemory } from '../check/fact-memory.ts';

/** What decides how a file is read: another program reads everything anew. */
const PROGRAM = ['src/schema', 'src/check', 'src/time', 'src/words', 'package-lock.json'];

/** A memory that outlives its process. */
type KeptFacts = FactMemory & {
  /** Writes what was recalled or kept since it was opened. A disk without room for it only makes the next build slower. */
  save: () => void;
};

/**
 * Opens what the last build read, by the texts it read it from. A file that is missing, damaged or of another program counts
 * as empty.
 * @param root the project's own folder.
 */
export function openKeptFacts(file: string, root: string): KeptFacts {
  const program = digestOfProgram(root);
  const before = readLines(file, program);
  const now = new Map<string, string>();
  let isNew = false;
  return {
    recall: (schema, text) => {
      const name = digestOf(`${schema}\n${text}`);
      const written = now.get(name) ?? before.get(name);
      const facts = written === undefined ? undefined : parse(written);
      if (written !== undefined && facts !== undefined) now.set(name, written);
      return facts;
    },
    keep: (schema, text, facts) => {
      const written = JSON.stringify(facts);
      // Only what comes back as it was.
      if (!isDeepStrictEqual(parse(written), facts)) return;
      now.set(digestOf(`${schema}\n${text}`), written);
      isNew = true;
    },
    save: () => {
      if (!isNew && now.size === before.size) return;
      const lines = [...now].map(([name, written]) => `${name} ${written}\n`);
      write(file, `${program}\n${lines.join('')}`);
    },
  };
}

function readLines(file: string, program: string): ReadonlyMap<string, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // The first build, or a cache that somebody emptied.
    return new Map();
  }
  const [first, ...lines] = text.split('\n');
  if (first !== program) return new Map();
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const end = line.indexOf(' ');
      return end < 0 ? [] : [[line.slice(0, end), line.slice(end + 1)]];
    }),
  );
}

/** Nothing for a line that was cut off. */
function parse(written: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Beside it first: a build that is stopped here leaves the old one whole.
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  } catch (error) {
    process.stderr.write(
      `What was read of the entries could not be kept in ${file}: ${String(error)}\n`,
    );
  }
}

function digestOfProgram(root: string): string {
  const files = PROGRAM.flatMap((name) => {
    const path = join(root, name);
    if (name.endsWith('.json')) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .toSorted();
  });
  return digestOf([process.version, ...files.map((path) => digestOf(readFileSync(path)))].join());
}

function digestOf(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
