import type { Paper } from '../../src/schema/vocabulary.ts';

/** A sheet to be printed, with the margins of the printer's dialog in inches. */
export type PrintWish = { address: string; paper: Paper; margin: number };

/** A browser other than ours. */
export type Engine = {
  /** With its version, for the report. */
  name: string;
  print: (wish: PrintWish) => Promise<Uint8Array>;
  close: () => Promise<void>;
};
