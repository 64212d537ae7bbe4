import { isItem } from '../github/github.ts';

/** What came of a correction, handed from the job that read it to the job that may write. */
export type Proposal =
  /** The file with the change in it. */
  | { outcome: 'change'; file: string; text: string; note: string }
  /** A person has to write it in; `note` is what the form said. */
  | { outcome: 'note'; file: string; note: string }
  /** It cannot be used; `why` says so. */
  | { outcome: 'refused'; why: string };

export const ENTRY_FILE = /^content\/(resources|groups|events|guides)\/[a-z0-9]+(-[a-z0-9]+)*\.md$/;
const LONGEST_TEXT = 200_000;
const LONGEST_NOTE = 12_000;
const LONGEST_FILE = 200;

/** Reads a proposal, and believes nothing of it that is not of the right form. */
export function readProposal(text: string): Proposal | undefined {
  const value = parse(text);
  if (!isItem(value)) return undefined;
  const { outcome, file, text: changed, note, why } = value;
  if (outcome === 'refused') return isText(why, LONGEST_NOTE) ? { outcome, why } : undefined;
  if (!isText(file, LONGEST_FILE) || !ENTRY_FILE.test(file)) return undefined;
  if (!isText(note, LONGEST_NOTE)) return undefined;
  if (outcome === 'note') return { outcome, file, note };
  if (outcome !== 'change' || !isText(changed, LONGEST_TEXT)) return undefined;
  return { outcome, file, text: changed, note };
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
