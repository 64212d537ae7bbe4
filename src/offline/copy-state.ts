// Ships to the browser: what a worker says of its copy.

/** Parts of a language that are left out whole when they would take too much. */
export type CopyPart = 'entries' | 'lists' | 'more' | 'sheets';

/** The same for every visitor with the same version, but for what is there yet. */
export type CopyState = {
  version: string;
  /** Day of the build where the network is: "2026-03-03". */
  built: string;
  /** The same in the words of the language: "March 3, 2026". */
  date: string;
  /** Of the whole copy as it comes over the line. */
  bytes: number;
  /** Of these, what is there. */
  kept: number;
  whole: boolean;
  /** What was too much for every device. */
  left: readonly CopyPart[];
};
