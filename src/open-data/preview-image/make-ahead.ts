/** As many as sharp works on at once. */
const AHEAD = 4;

/**
 * Makes things that are asked for one after the other, beginning the next few while one is waited for: a build asks for
 * its files in order and waits for each, and would leave other processors idle.
 */
export function makeAhead<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): (item: Item) => Promise<Made> {
  const begun = new Map<Item, Promise<Made>>();
  const begin = (item: Item): Promise<Made> => {
    const making = begun.get(item) ?? make(item);
    // Its mistake is told to whoever asks for it, and not before.
    making.catch(() => undefined);
    begun.set(item, making);
    return making;
  };
  return (item) => {
    const index = items.indexOf(item);
    const making = begin(item);
    if (index >= 0) for (const next of items.slice(index + 1, index + AHEAD)) void begin(next);
    // What was handed over is not held: a large directory has thousands.
    begun.delete(item);
    return making;
  };
}
