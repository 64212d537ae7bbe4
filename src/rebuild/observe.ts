import { AsyncLocalStorage } from 'node:async_hooks';
import { hash, randomUUID } from 'node:crypto';

/**
 * What one page read, or one kept value that pages share: names of things, like "entry:resources/pantry". A page that
 * asked for a kept value read all that the value was made from.
 */
export class Scope {
  readonly keys = new Set<string>();
  readonly parts = new Set<Scope>();

  /** Everything read, its own and that of all its parts. */
  all(): Set<string> {
    const seen = new Set<Scope>();
    const keys = new Set<string>();
    const add = (scope: Scope) => {
      if (seen.has(scope)) return;
      seen.add(scope);
      for (const key of scope.keys) keys.add(key);
      for (const part of scope.parts) add(part);
    };
    add(this);
    return keys;
  }
}

/** The digest now of what a key names, after "kind:". */
export type Answer = (rest: string) => string;

/** The pages and the configuration are two programs in one process: what both must know stands here. */
type Shared = {
  scopes: AsyncLocalStorage<Scope | undefined>;
  answers: Map<string, Answer>;
};

const PLACE = Symbol.for('patchwork.rebuild');

/** Notes that whoever runs now reads this. Costs next to nothing when nobody wants to know. */
export function note(key: string): void {
  shared().scopes.getStore()?.keys.add(key);
}

/** Notes a kept value that whoever runs now asked for. */
export function notePart(part: Scope): void {
  shared().scopes.getStore()?.parts.add(part);
}

/** Runs something and keeps in `scope` what it reads, also after it waited for something. */
export function runIn<T>(scope: Scope, work: () => T): T {
  return shared().scopes.run(scope, work);
}

/** Runs something whose reading nobody is to know: its asker notes the question instead. */
export function quietly<T>(work: () => T): T {
  return shared().scopes.run(undefined, work);
}

/** True while a page is made whose reading is kept. */
export function isObserved(): boolean {
  return shared().scopes.getStore() !== undefined;
}

/** Says how keys that begin with `kind` and a colon are answered in this build. */
export function answerKeys(kind: string, answer: Answer): void {
  shared().answers.set(kind, answer);
}

/** The digest now of what a key names. What nobody answers for in this build is no longer what it was. */
export function digestOfKey(key: string): string {
  const colon = key.indexOf(':');
  const answer = shared().answers.get(key.slice(0, colon));
  return answer === undefined ? randomUUID() : quietly(() => answer(key.slice(colon + 1)));
}

/** A short name of a text: two texts with one name do not happen. */
export function digestOf(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}

function shared(): Shared {
  const world = globalThis as { [PLACE]?: Shared };
  return (world[PLACE] ??= { scopes: new AsyncLocalStorage(), answers: new Map() });
}
