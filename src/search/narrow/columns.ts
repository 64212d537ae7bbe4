// Ships to the browser. Lists with few different values, as small text.

/** Different values in the order they first appear, and which one stands on each row: "0*1k,3,0" in base 36. */
export type Column<Value> = { values: readonly Value[]; rows: string };

/** Values are the same when they are written the same in JSON. */
export function packColumn<Value>(all: readonly Value[]): Column<Value> {
  const numbers = new Map<string, { number: number; value: Value }>();
  const runs: { number: number; length: number }[] = [];
  for (const value of all) {
    const text = JSON.stringify(value);
    const known = numbers.get(text) ?? { number: numbers.size, value };
    numbers.set(text, known);
    const last = runs.at(-1);
    if (last?.number === known.number) last.length += 1;
    else runs.push({ number: known.number, length: 1 });
  }
  const rows = runs.map(
    ({ number, length }) => number.toString(36) + (length > 1 ? `*${length.toString(36)}` : ''),
  );
  return { values: [...numbers.values()].map(({ value }) => value), rows: rows.join() };
}

/** The value of each row; rows with the same value share one object. */
export function openColumn<Packed, Value>(
  { values, rows }: Column<Packed>,
  open: (packed: Packed) => Value,
): Value[] {
  const opened = values.map(open);
  const all: Value[] = [];
  for (const run of rows === '' ? [] : rows.split(',')) {
    const [number = '', length = '1'] = run.split('*');
    const value = opened[parseInt(number, 36)] as Value;
    for (let left = parseInt(length, 36); left > 0; left--) all.push(value);
  }
  return all;
}
