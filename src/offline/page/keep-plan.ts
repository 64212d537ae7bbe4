// Ships to the browser, inside `keep.js`.

/** What the program that keeps the directory knows of one language. The same for every visitor. */
export type KeepPlan = {
  /** Address of the worker: "/es/offline.js". */
  worker: string;
  /** What it keeps: "/es/". */
  scope: string;
  /** Address of the page about copies. */
  page: string;
  /** Of the copy as it comes over the line. */
  bytes: number;
  /** The question where the line may cost money. */
  words: { text: string; more: string; no: string; done: string };
};
