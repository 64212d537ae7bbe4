// Ships to the browser.

/** Sizes of the text in percent; everything on the pages is measured by it. */
export const TEXT_SIZES = ['100', '125', '150', '200'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How somebody wants to read. */
export type ReadingChoice = { text: TextSize; plain: boolean };

export const AS_IT_WAS: ReadingChoice = { text: '100', plain: false };

/** The classes of `<html>` for a choice, which are also what is kept of it: "text-150 plain-page". */
export function classesOf({ text, plain }: ReadingChoice): string {
  return [text === '100' ? '' : `text-${text}`, plain ? 'plain-page' : '']
    .filter(Boolean)
    .join(' ');
}

/** The choice in such classes; what they do not name is as it was. */
export function choiceOf(classes: string): ReadingChoice {
  const names = classes.split(' ');
  return {
    text: TEXT_SIZES.find((size) => names.includes(`text-${size}`)) ?? '100',
    plain: names.includes('plain-page'),
  };
}
