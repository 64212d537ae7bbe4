// Ships to the browser, on my sheet only.
import type { EntryFace, SheetEntry } from './sheet-entry.ts';

/** An entry with the face it shows. */
export type Shown = { entry: SheetEntry; face: EntryFace };
/** Things that the same entries ask for, and the titles of those. */
export type Merged = { things: string[]; from: string[] };

/** Everything to bring, each thing once however it is written, in the order of the sheet. */
export function mergeBring(shown: readonly Shown[], language: string): Merged[] {
  return merge(shown, language, ({ face }) => face.bring);
}

/** Papers and facts that are asked for. */
export function mergeAsks(shown: readonly Shown[], language: string): Merged[] {
  return merge(shown, language, ({ entry }) => entry.asks);
}

/** Bus lines that lead there. */
export function mergeBus(shown: readonly Shown[], language: string): Merged[] {
  return merge(shown, language, ({ entry }) => (entry.bus === undefined ? [] : [entry.bus]));
}

/** The first day after which one of them should be looked at again; none as soon as one was never checked. */
export function againAfter(shown: readonly Shown[]): string | undefined {
  const days = shown.map(({ entry }) => entry.again);
  if (days.length === 0 || days.includes(undefined)) return undefined;
  return [...days].sort()[0];
}

function merge(
  shown: readonly Shown[],
  language: string,
  thingsOf: (shown: Shown) => readonly string[],
): Merged[] {
  const found = new Map<string, { thing: string; from: string[] }>();
  for (const each of shown) {
    for (const thing of thingsOf(each)) {
      const key = keyOf(thing, language);
      const merged = found.get(key) ?? { thing: tidy(thing, language), from: [] };
      if (!merged.from.includes(each.face.title)) merged.from.push(each.face.title);
      found.set(key, merged);
    }
  }
  const groups = new Map<string, Merged>();
  for (const { thing, from } of found.values()) {
    const group = groups.get(from.join('\n')) ?? { things: [], from };
    group.things.push(thing);
    groups.set(from.join('\n'), group);
  }
  return [...groups.values()];
}

/** The same thing in capitals, with a full stop or with an article is the same thing. */
function keyOf(thing: string, language: string): string {
  return tidy(thing, language)
    .toLocaleLowerCase(language)
    .replace(/^(?:an?|the|your|una?|el|la|los|las|su|sus) /, '');
}

function tidy(thing: string, language: string): string {
  const text = thing.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
