import { answerKeys, digestOf, note, quietly } from './observe.ts';

const known = new Map<string, () => unknown>();

/**
 * A small value made from many entries: read once, and pages that ask depend on the value (its JSON), not on what it was
 * made from. Stands at the level of a module, so that the next build can ask before any page is made.
 * @param name the same in every build, and of this value alone.
 */
export function derived<T>(name: string, read: () => T): () => T {
  let kept: { value: T } | undefined;
  const ask = () => (kept ??= { value: quietly(read) }).value;
  known.set(name, ask);
  answerKeys('value', (asked) => digestOf(JSON.stringify([known.get(asked)?.()])));
  return () => {
    note(`value:${name}`);
    return ask();
  };
}
