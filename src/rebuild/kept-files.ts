import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { BuildRecord } from './record.ts';

/** Files of the output folder that this build took over from the last one, finished, and what is known of them. */
export class KeptFiles {
  /** Paths in the output folder, parted by "/". */
  readonly paths = new Set<string>();
  /** What hooks found in files, by hook and path: all that this build asked for. */
  readonly facts = new Map<string, Map<string, unknown>>();
  readonly #before: BuildRecord['facts'];

  constructor(before: BuildRecord['facts'] = new Map()) {
    this.#before = before;
  }

  /** What this build saw of a file while it made it: `fact` has not to read it. */
  know(name: string, path: string, fact: unknown): void {
    const known = this.facts.get(name) ?? new Map<string, unknown>();
    this.facts.set(name, known.set(path, fact));
  }

  /**
   * What `read` finds in a finished file: read now, or taken over with the file. It must fit into JSON.
   * @param name of what is asked, the same in every build.
   * @param site the output folder.
   */
  fact<T>(name: string, site: string, path: string, read: (bytes: Buffer) => T): T {
    const now = this.facts.get(name);
    const before = this.#before.get(name);
    const known = now?.has(path) === true ? now : this.paths.has(path) ? before : undefined;
    // Written by this build or the last one from the same question.
    const fact =
      known?.has(path) === true ? (known.get(path) as T) : read(readFileSync(join(site, path)));
    this.know(name, path, fact);
    return fact;
  }
}
