import { once } from '../rebuild/once.ts';
import type { Reader } from './reader.ts';

const drawn = new WeakMap<Reader, Map<string, () => Promise<string>>>();

/**
 * The HTML of a part of pages that is the same on all of them for one reader: drawn for the first page that asks. A page
 * that has it counts as having read all that it was drawn from.
 * @param part its name.
 */
export function drawOnce(
  reader: Reader,
  part: string,
  draw: () => Promise<string>,
): Promise<string> {
  const parts = drawn.get(reader) ?? new Map<string, () => Promise<string>>();
  drawn.set(reader, parts);
  const kept = parts.get(part) ?? once(draw);
  parts.set(part, kept);
  return kept();
}
