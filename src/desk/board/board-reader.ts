// Ships to the browser, on the navigators' desk only.
import type * as Y from 'yjs';
import type { BoardState, CountedLetter, LetterState, PairState } from './board-state.ts';
import { pairKey } from './board-state.ts';
import { endsOf } from './pair-mark.ts';
import { keyOf } from './pair-tree.ts';
import { treeOf } from './planted.ts';
import { readCounted } from './read-counted.ts';
import { readId, readLetter } from './read-letter.ts';
import { renamePair } from './read-log.ts';
import { readPair } from './read-pair.ts';
import type { ReadPair } from './read-pair.ts';

/**
 * Reads the board as plain data and remembers it: after a change only the letters and pairs that it touched are read
 * again. It never throws, whatever the document holds.
 */
export class BoardReader {
  readonly #doc: Y.Doc;
  readonly #letters = new Map<string, Read>();
  readonly #pairs = new Map<string, { read: ReadPair; state: PairState | undefined }>();
  readonly #dirtyLetters: Set<string>;
  readonly #dirtyPairs: Set<string>;
  #countedChanged = true;
  #state: BoardState = { letters: new Map(), pairs: [], counted: [] };

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#dirtyLetters = watch(doc.getMap('letters'));
    this.#dirtyPairs = watch(doc.getMap('pairs'));
    doc.getMap('counted').observe(() => (this.#countedChanged = true));
  }

  /** True when `state` will be another object. */
  isStale(): boolean {
    return this.#dirtyLetters.size > 0 || this.#dirtyPairs.size > 0 || this.#countedChanged;
  }

  state(): BoardState {
    if (this.isStale()) this.#state = this.#read();
    return this.#state;
  }

  #read(): BoardState {
    const changed = this.#readIds();
    const touched = this.#dirtyLetters.size > 0;
    for (const key of this.#dirtyLetters) this.#readLetter(key);
    const newPairs = this.#readPairs();
    const state = {
      letters: touched ? this.#byId() : this.#state.letters,
      pairs: newPairs || changed.size > 0 ? this.#pairStates(changed) : this.#state.pairs,
      counted: this.#countedRows(),
    };
    this.#dirtyLetters.clear();
    return state;
  }

  /** Which letters there are comes first: logs and pairs name them. Answers the keys of those that came or went. */
  #readIds(): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const key of this.#dirtyLetters) {
      const tree = treeOf(this.#doc, 'letters', key);
      const id = tree && readId(key, tree);
      if (id === this.#letters.get(key)?.id) continue;
      changed.add(key);
      if (id === undefined) this.#letters.delete(key);
      else this.#letters.set(key, { id, mentions: new Set() });
    }
    if (changed.size > 0)
      for (const [key, { mentions }] of this.#letters)
        if (mentions.size > 0 && [...mentions].some((named) => changed.has(named)))
          this.#dirtyLetters.add(key);
    return changed;
  }

  #readLetter(key: string): void {
    const id = this.#letters.get(key)?.id;
    const tree = treeOf(this.#doc, 'letters', key);
    if (id === undefined || !tree) return;
    const raw = readLetter(tree);
    const mentions = new Set<string>();
    const log = raw.log.map((line) => {
      const rename = (mark: string) => {
        const ends = endsOf(mark);
        if (ends) mentions.add(ends.ask.letter).add(ends.offer.letter);
        return this.#keyOfMark(mark) ?? mark;
      };
      return { ...line, did: renamePair(line.did, rename) };
    });
    this.#letters.set(key, { id, state: { ...raw, log }, mentions });
  }

  /** True when a pair was read again. */
  #readPairs(): boolean {
    const touched = this.#dirtyPairs.size > 0;
    for (const key of this.#dirtyPairs) {
      const tree = treeOf(this.#doc, 'pairs', key);
      const pair = tree && readPair(tree);
      // A tree under another key than its own would be a second pair of the same two.
      if (pair && keyOf(this.#doc, pair.mark) === key) {
        this.#pairs.set(key, { read: pair, state: this.#pairState(pair) });
      } else this.#pairs.delete(key);
    }
    this.#dirtyPairs.clear();
    return touched;
  }

  #byId(): ReadonlyMap<string, LetterState> {
    const letters = new Map<string, LetterState>();
    for (const { id, state } of this.#letters.values()) if (state) letters.set(id, state);
    return letters;
  }

  /** Pairs of letters that are both here, in the order in which they were made. */
  #pairStates(changed: ReadonlySet<string>): readonly PairState[] {
    const states: PairState[] = [];
    for (const pair of this.#pairs.values()) {
      const { ask, offer } = pair.read;
      if (changed.has(ask.letter) || changed.has(offer.letter))
        pair.state = this.#pairState(pair.read);
      if (pair.state) states.push(pair.state);
    }
    return states.sort((a, b) => compare(a.madeAt, b.madeAt) || compare(a.key, b.key));
  }

  #pairState({ mark, ...pair }: ReadPair): PairState | undefined {
    const ask = this.#letters.get(pair.ask.letter)?.id;
    const offer = this.#letters.get(pair.offer.letter)?.id;
    const key = this.#keyOfMark(mark);
    if (ask === undefined || offer === undefined || key === undefined) return undefined;
    return {
      ...pair,
      key,
      ask: { letter: ask, item: pair.ask.item },
      offer: { letter: offer, item: pair.offer.item },
    };
  }

  #keyOfMark(mark: string): string | undefined {
    const ends = endsOf(mark);
    const ask = ends && this.#letters.get(ends.ask.letter)?.id;
    const offer = ends && this.#letters.get(ends.offer.letter)?.id;
    if (!ends || ask === undefined || offer === undefined) return undefined;
    return pairKey({ ...ends.ask, letter: ask }, { ...ends.offer, letter: offer });
  }

  #countedRows(): readonly CountedLetter[] {
    if (!this.#countedChanged) return this.#state.counted;
    this.#countedChanged = false;
    return readCounted(this.#doc.getMap('counted'));
  }
}

/** The keys of a map's trees that changed since somebody cleared the set; at first all of them. */
function watch(trees: Y.Map<unknown>): Set<string> {
  const dirty = new Set(trees.keys());
  trees.observeDeep((events) => {
    for (const event of events) {
      const [key] = event.path;
      if (typeof key === 'string') dirty.add(key);
      else for (const changed of event.keys.keys()) dirty.add(changed);
    }
  });
  return dirty;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

interface Read {
  readonly id: string;
  /** Absent until it was read. */
  readonly state?: LetterState;
  /** Hashes of the letters that its log names. */
  readonly mentions: ReadonlySet<string>;
}
