import { isItem } from '../github/github.ts';

/** An entry's file or a page's that a pull request changes. */
export type ChangedFile = {
  /** Inside the content folder: "resources/lee-food-pantry.es.md". */
  file: string;
  change: 'added' | 'changed' | 'removed';
};

/** What a job without rights found out about a pull request, for the job that may comment on it. */
export type PreviewReport = {
  version: 1;
  files: ChangedFile[];
  /** `file:line:column  sentence` with its fix, as `npm run check` says it. */
  mistakes: string[];
  /** Names of the pictures. */
  pictures: string[];
};

/** Longer lists are cut: nobody reads a comment of thousands of lines. */
export const MOST_FILES = 50;
export const MOST_MISTAKES = 30;

export const CONTENT_FILE =
  /^(resources|groups|events|guides|pages)\/[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?\.md$/;
const PICTURE = /^[A-Za-z0-9.-]{1,200}\.png$/;
const CHANGES = ['added', 'changed', 'removed'] as const;
const LONGEST_NAME = 200;

/**
 * Reads a report that strangers' code may have written. Whatever is not of the right form is left out; a text that is no
 * report at all gives nothing. The sentences stay a stranger's words: quote them.
 */
export function readReport(text: string): PreviewReport | undefined {
  const value = parse(text);
  if (!isItem(value) || value['version'] !== 1) return undefined;
  return {
    version: 1,
    files: listOf(value['files'], MOST_FILES).flatMap(readChangedFile),
    mistakes: listOf(value['mistakes'], MOST_MISTAKES).filter((one) => typeof one === 'string'),
    pictures: listOf(value['pictures'], MOST_FILES * 4).filter(
      (one): one is string => typeof one === 'string' && PICTURE.test(one),
    ),
  };
}

function readChangedFile(value: unknown): ChangedFile[] {
  if (!isItem(value)) return [];
  const { file } = value;
  const change = CHANGES.find((one) => one === value['change']);
  if (typeof file !== 'string' || file.length > LONGEST_NAME || !CONTENT_FILE.test(file)) return [];
  return change === undefined ? [] : [{ file, change }];
}

function listOf(value: unknown, most: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
