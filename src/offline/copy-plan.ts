// Ships to the browser, inside the worker: what a worker keeps for the time without signal.
import type { CopyPart } from './copy-state.ts';

/** Written into a worker by the build. */
export type WorkerSettings = {
  /** Path of its scope: "/es/". It answers for the pages in it. */
  scope: string;
  /** The site's base: "/" or "/help/". */
  base: string;
  /** Paths inside the scope that are not its own: other languages. */
  others: readonly string[];
  /** Other bytes in any file, another version. */
  version: string;
  /** Holds the `CopyPlan`. */
  plan: CopyFile;
  /** Headers of pages that it puts together. */
  headers: Readonly<Record<string, string>>;
};

/** The same for every visitor. It names files of the built site, never anything a person did. */
export type CopyPlan = {
  /** As in `CopyState`. */
  built: string;
  date: string;
  bytes: number;
  left: readonly CopyPart[];
  /** HTML that says on a page from the copy that it is one. */
  line: string;
  /** Path, without the base, of the page that stands for one which is not there; and of the wrong address. */
  missing: string;
  unknown: string;
  /** Paths in the scope that exist but are in no copy: a regular expression. */
  outside: string;
  /** In the order in which they are loaded. */
  files: readonly CopyFile[];
  /** What the pages in the packs share; none for a copy of single files. */
  frame: CopyFile | undefined;
  packs: readonly PackFile[];
};

export type CopyFile = {
  /** Path with the site's base: "/_astro/search.BcF63MXg.js". */
  path: string;
  /** SHA-256 of its bytes, in base64: what has another one belongs to another version and is not kept. */
  sha256: string;
  /** Packed, as it comes over the line. */
  bytes: number;
  /** True when every visit of the page loads it, whatever is done there. */
  always?: true;
};

export type PackFile = CopyFile & {
  /** Paths of its pages without the base: "es/towns/lee/". */
  pages: readonly string[];
};
