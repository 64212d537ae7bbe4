// Ships to the browser, on my sheet and where old sheets are thrown away.
import { LONGEST_NAME, MOST_ENTRIES } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A sheet is forgotten so long after its last change. */
export const KEPT_MS = 24 * 60 * 60 * 1000;

/** The name it is kept under. "Leave now" deletes everything that begins with "patchwork-". */
export function sheetKey(network: string): string {
  return `patchwork-sheet ${network}`;
}

/**
 * The sheet on this device. Browsers may refuse to keep anything (private windows, blocked or full storage): then
 * `keep` answers false, and the page goes on with what it has in memory.
 */
export function openKeptSheet(storage: () => Storage, key: string, now: () => number) {
  const forget = (): void => {
    try {
      storage().removeItem(key);
    } catch {
      // Nothing can lie in a storage that is closed.
    }
  };
  return {
    /** The kept sheet. One that is too old, or is none, is deleted. */
    read(): Sheet | undefined {
      try {
        const text = storage().getItem(key);
        if (text === null) return undefined;
        const sheet = readKept(text, now());
        if (sheet === undefined) forget();
        return sheet;
      } catch {
        return undefined;
      }
    },
    /** False when the browser keeps nothing. An empty sheet leaves nothing behind. */
    keep({ name, codes }: Sheet): boolean {
      if (name === '' && codes.length === 0) {
        forget();
        return true;
      }
      try {
        storage().setItem(key, JSON.stringify({ changed: now(), name, codes }));
        return true;
      } catch {
        return false;
      }
    },
    /** True when the browser would keep a sheet. */
    canKeep(): boolean {
      try {
        const probe = `${key} probe`;
        storage().setItem(probe, '');
        storage().removeItem(probe);
        return true;
      } catch {
        return false;
      }
    },
    forget,
  };
}

export type KeptSheet = ReturnType<typeof openKeptSheet>;

/** What was kept, unless it is too old, from a clock that was set back since, or not ours. */
function readKept(text: string, now: number): Sheet | undefined {
  const kept: unknown = parse(text);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { changed, name, codes } = kept as Record<string, unknown>;
  if (typeof changed !== 'number' || changed > now + KEPT_MS || now - changed >= KEPT_MS)
    return undefined;
  if (typeof name !== 'string' || !Array.isArray(codes)) return undefined;
  return {
    name: name.slice(0, LONGEST_NAME),
    codes: codes.filter((code) => typeof code === 'string').slice(0, MOST_ENTRIES),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
