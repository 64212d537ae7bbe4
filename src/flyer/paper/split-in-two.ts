import type { PaperBlock, PaperRow } from './paper-block.ts';

/**
 * As many of the first blocks as fit into two columns of `room`, with the columns ending as near to each other as they
 * can. Needs may stand in either column, each column in the order of the form; questions that follow from each other are
 * read down the first column, then the second. Nothing when not even one block fits.
 */
export function splitInTwo(blocks: readonly Tall[], room: number): PaperRow | undefined {
  for (let count = blocks.length; count > 0; count -= 1) {
    const first = blocks.slice(0, count);
    const [best] = splitsOf(first).toSorted((a, b) => a.height - b.height);
    if (best !== undefined && best.height <= room) return best;
  }
  return undefined;
}

function splitsOf(blocks: readonly Tall[]): PaperRow[] {
  const free = blocks.every(({ block }) => block.kind === 'need');
  const ways = free ? 2 ** (blocks.length - 1) : blocks.length;
  return Array.from({ length: ways }, (_, way) => {
    // The first block always stands first; each bit of `way` is the column of one of the others.
    const columnOf = (index: number) => (free ? ((way * 2) >> index) & 1 : Number(index > way));
    const columns = [0, 1].map((column) =>
      blocks.filter((__, index) => columnOf(index) === column),
    );
    return {
      columns: columns.map((column) => column.map(({ block }) => block)),
      height: Math.max(
        ...columns.map((column) => column.reduce((sum, { height }) => sum + height, 0)),
      ),
    };
  });
}

type Tall = { block: PaperBlock; height: number };
