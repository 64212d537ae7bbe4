/** What `npm run review` looks at, in the order it tells. */
export const PARTS = [
  'stale',
  'gaps',
  'links',
  'translations',
  'reading',
  'words',
  'doubles',
  'alt',
  'search',
] as const;
export type Part = (typeof PARTS)[number];

/** One thing worth a look. It is advice: nothing is blocked by it. */
export type Finding = {
  /** What kind of thing, like "never-checked": for scripts. */
  code: string;
  /** Path from the content folder's parent, with forward slashes. */
  file: string;
  /** Counts from 1. Absent = it is about the whole file. */
  line?: number;
  /** What was seen, in a plain sentence. */
  message: string;
  /** What to do. */
  advice?: string;
};

/** What one part found. `notes` tell what it could not see, and why. */
export type PartReport = {
  part: Part;
  /** One sentence with the figures. */
  summary: string;
  /** The most urgent first. */
  findings: readonly Finding[];
  notes: readonly string[];
};

/** "1 entry", "3 entries". */
export function sayNumber(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
