import type { SourceFile } from './source-file.ts';

/** A first-language file and its translations, read but not yet arranged. */
export type WrittenFile<Folder extends string = string> = {
  folder: Folder;
  slug: string;
  language: string;
  source: SourceFile;
  facts: Record<string, unknown>;
  body: string;
  translations: Map<string, { words: Record<string, unknown>; body: string; source: SourceFile }>;
};
