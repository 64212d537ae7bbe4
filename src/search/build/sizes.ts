import type { Directory } from '../../directory/directory.ts';

/** Up to how many entries a directory counts as small. */
export type Sizes = {
  /** All their words are in the first file. */
  small: number;
  /** The words of their texts too. */
  texts: number;
};

export const SIZES: Sizes = { small: 2000, texts: 500 };

/** True when the dictionary knows the words of the texts itself, so that nothing is ever asked of Pagefind. */
export function hasTexts(
  { entries }: Pick<Directory, 'entries'>,
  { texts }: Sizes = SIZES,
): boolean {
  return entries.length <= texts;
}
