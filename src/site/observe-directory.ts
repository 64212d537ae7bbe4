import type { Directory } from '../directory/directory.ts';
import type { Entry } from '../directory/entry.ts';
import { answerKeys, digestOf, isObserved, note, quietly } from '../rebuild/observe.ts';

/** What an entry says, and what follows from it. */
const SAID = ['facts', 'words', 'bodies', 'town', 'short', 'discreetCode', 'file'] as const;
/** Answered from the entry that is asked about alone, whose reading is noted anyway. */
const OF_ONE = new Set<PropertyKey>(['needsOf', 'areasOf', 'areasServed']);
/** Lists of entries, which count by their ids. */
const LISTS = new Set<PropertyKey>(['entries', 'listed']);

/**
 * The same directory, for pages: it notes what they ask (and which entries were the answer), and what entries they read.
 * What stands in no entry is not noted: when it changes, everything is made anew.
 */
export function observeDirectory(directory: Directory): Directory {
  const entries = new Map(directory.entries.map((entry) => [entry.id, entry]));
  const all = new Set(directory.entries);
  const digests = new Map([...entries].map(([id, entry]) => [id, digestOf(asText(entry))]));
  for (const entry of all) noteReading(entry);
  const written = (_key: string, value: unknown) =>
    isEntryOf(all, value) ? { entry: value.id } : value;
  const things = new Map<unknown, string>([
    ...directory.towns.map((town) => [town, `town ${town.slug}`] as const),
    ...directory.network.areas.map((area) => [area, `area ${area.id}`] as const),
  ]);
  const named = new Map([...things].map(([thing, name]) => [name, thing]));
  const name = (value: unknown): unknown =>
    isEntryOf(all, value)
      ? { entry: value.id }
      : things.has(value)
        ? { thing: things.get(value) }
        : value;
  const unname = (value: unknown): unknown => {
    const { entry, thing } = isNamed(value) ? value : {};
    if (entry !== undefined) return entries.get(entry);
    return thing === undefined ? value : named.get(thing);
  };
  const everything = () => digestOf([...digests].join());
  answerKeys('entry', (id) => digests.get(id) ?? '');
  answerKeys('every', everything);
  answerKeys('asked', (question) => {
    const [method, ...words] = JSON.parse(question) as [string, ...unknown[]];
    const args = words.map(unname);
    // Asked about an entry that is gone: whoever asked is gone too, or reads something else.
    if (args.some((arg, index) => arg === undefined && words[index] !== null)) return '';
    const asked: unknown = Reflect.get(directory, method);
    const answer: unknown =
      typeof asked === 'function' ? Reflect.apply(asked, directory, args) : asked;
    return digestOf(JSON.stringify([answer], written));
  });
  return new Proxy(directory, {
    get: (_target, property) => {
      const value: unknown = Reflect.get(directory, property, directory);
      if (LISTS.has(property)) note(`asked:${JSON.stringify([property])}`);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        const ask = (): unknown => Reflect.apply(value, directory, args);
        if (!isObserved() || OF_ONE.has(property)) return ask();
        const words = args.map(name);
        note(words.every(isPlain) ? `asked:${JSON.stringify([property, ...words])}` : 'every:');
        return quietly(ask);
      };
    },
  });
}

/** Makes an entry note whoever reads what it says. Its id and its address are the question, not the answer. */
function noteReading(entry: Entry): void {
  for (const name of SAID) {
    const value = entry[name];
    if (value === undefined && !(name in entry)) continue;
    Object.defineProperty(entry, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        note(`entry:${entry.id}`);
        return value;
      },
    });
  }
}

function asText(entry: Entry): string {
  return JSON.stringify(entry);
}

function isEntryOf(all: ReadonlySet<unknown>, value: unknown): value is Entry {
  return all.has(value);
}

function isNamed(value: unknown): value is { entry?: string; thing?: string } {
  return typeof value === 'object' && value !== null && ('entry' in value || 'thing' in value);
}

/** What JSON gives back as it was. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return isNamed(value) || value === undefined || ['string', 'number'].includes(typeof value);
}
