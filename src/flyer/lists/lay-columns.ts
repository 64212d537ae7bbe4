/**
 * Puts blocks into columns, in order, without ever splitting one. A heading never stands last in a column: it goes
 * along with the block after it. A block higher than a column gets one for itself. With `again`, a column that goes on
 * with a part begins with its heading once more.
 */
export function layColumns<B extends Laid>(
  blocks: readonly B[],
  heightOfColumn: (column: number) => number,
  again = false,
): B[][] {
  const columns: B[][] = [];
  let used = 0;
  let column: B[] = [];
  let heading: B | undefined;
  const next = (): void => {
    columns.push(column);
    column = [];
    used = 0;
  };
  for (const together of keptTogether(blocks)) {
    const height = heightOf(together);
    if (column.length > 0 && used + height > heightOfColumn(columns.length)) {
      next();
      if (again && heading !== undefined && together[0]?.leads === false) {
        column.push(heading);
        used += heading.height;
      }
    }
    heading = together.findLast(({ leads }) => leads) ?? heading;
    column.push(...together);
    used += height;
  }
  if (column.length > 0) next();
  return columns;
}

/** The same over `count` columns, as even in height as they go; undefined when that many do not hold them all. */
export function layEvenly<B extends Laid>(
  blocks: readonly B[],
  count: number,
  heightOfColumn: number,
  again = false,
): B[][] | undefined {
  const all = heightOf(blocks);
  const highest = Math.max(0, ...keptTogether(blocks).map((group) => heightOf(group)));
  const lay = (height: number) => {
    const columns = layColumns(blocks, () => height, again);
    const hold = columns.every((column) => heightOf(column) <= heightOfColumn);
    return hold && columns.length <= count ? columns : undefined;
  };
  for (let height = Math.max(all / count, highest); height < heightOfColumn; height += 0.5) {
    const columns = lay(height);
    if (columns !== undefined) return columns;
  }
  return lay(heightOfColumn);
}

/** Puts a richer form in the place of blocks, the first ones first, as long as a column has room for it. */
export function fillColumn<B extends Laid>(
  column: readonly B[],
  room: number,
  richer: (block: B) => readonly B[],
): B[] {
  let left = room - heightOf(column);
  return column.map((block) => {
    const more = richer(block).find(
      ({ height }) => height > block.height && height - block.height <= left,
    );
    left -= more === undefined ? 0 : more.height - block.height;
    return more ?? block;
  });
}

function keptTogether<B extends Laid>(blocks: readonly B[]): B[][] {
  const groups: B[][] = [];
  let open: B[] = [];
  for (const block of blocks) {
    open.push(block);
    if (block.leads) continue;
    groups.push(open);
    open = [];
  }
  return open.length === 0 ? groups : [...groups, open];
}

function heightOf(blocks: readonly Laid[]): number {
  return blocks.reduce((sum, block) => sum + block.height, 0);
}

/** `leads` = a heading, which must not part from what follows. */
export type Laid = { height: number; leads: boolean };
