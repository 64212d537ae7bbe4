/**
 * A piece of a sheet in big print that stays on one side of the paper. Its rank: `must` is never left out; `may` goes,
 * and the build's log says so, when an entry would need more sides than it gets; `spare` is there where room is left.
 */
export type BigBlock = { rank: 'must' | 'may' | 'spare' } & (
  | {
      kind: 'title' | 'alert' | 'text' | 'strong' | 'heading' | 'item';
      text: string;
      /** Goes on from the block before it: one paragraph that was cut. */
      continues?: boolean;
    }
  | {
      kind: 'fact';
      label: string;
      /** In bold, then in plain letters. */
      lines: string[];
      notes: string[];
    }
  | { kind: 'phone'; number: string; label: string }
);
