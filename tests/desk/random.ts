/** Chance with a seed: the same seed makes the same letters. */
export interface Chance {
  /** From `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly some: <Value>(values: readonly Value[], count: number) => Value[];
  /** True so often, from 0 to 1. */
  readonly isSo: (often: number) => boolean;
}

export function openChance(seed: number): Chance {
  let state = seed >>> 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[int(0, values.length - 1)];
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  };
  const some = <Value>(values: readonly Value[], count: number): Value[] => {
    const rest = [...values];
    return Array.from({ length: Math.min(count, rest.length) }, () =>
      rest.splice(int(0, rest.length - 1), 1),
    ).flat();
  };
  return { int, pick, some, isSo: (often) => next() < often };
}
