import { notePart, runIn, Scope } from './observe.ts';

/**
 * What `read` gives, read when it is first asked for and then kept. A page that asks counts as having read all that
 * `read` read.
 */
export function once<T>(read: () => T): () => T {
  let kept: { value: T; scope: Scope } | undefined;
  return () => {
    if (kept === undefined) {
      const scope = new Scope();
      kept = { value: runIn(scope, read), scope };
    }
    notePart(kept.scope);
    return kept.value;
  };
}

/** The same for each argument, kept as long as the argument is. */
export function onceFor<Argument extends object, T>(
  read: (argument: Argument) => T,
): (argument: Argument) => T {
  const kept = new WeakMap<Argument, () => T>();
  return (argument) => {
    const known = kept.get(argument) ?? once(() => read(argument));
    kept.set(argument, known);
    return known();
  };
}
