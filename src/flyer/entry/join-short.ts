import type { FlyerText } from './flyer.ts';

/** Two sentences no longer than this stand in one paragraph: a line each would waste the sheet. */
const SHORT = 60;

/**
 * The texts with their short details joined, the same ones in every language. The first paragraph, the summary, stays
 * by itself.
 */
export function joinShort(texts: readonly FlyerText[]): FlyerText[] {
  const count = texts[0]?.paragraphs.length ?? 0;
  const groups: number[][] = [];
  for (let index = 0; index < count; index += 1) {
    const last = groups.at(-1);
    const joins =
      index > 1 &&
      last !== undefined &&
      texts.every(({ paragraphs }) => [...last, index].every((at) => isShort(paragraphs[at])));
    if (joins) last.push(index);
    else groups.push([index]);
  }
  return texts.map((text) => ({
    ...text,
    paragraphs: groups.map((group) =>
      group
        .map((index) => text.paragraphs[index] ?? '')
        .filter(Boolean)
        .join(' '),
    ),
  }));
}

function isShort(paragraph: string | undefined): boolean {
  return (paragraph ?? '').length <= SHORT;
}
