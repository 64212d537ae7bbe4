import { sentencesOf } from '../fit/sentences-of.ts';
import type { Flyer } from './flyer.ts';

/**
 * Details in order: of one that does not fit, the last sentences are left out, as many in every language, else all of
 * it. The summary always stays.
 */
export function keepWhatFits(
  flyer: Flyer,
  fits: (flyer: Flyer) => boolean,
): { kept: Flyer; dropped: string[] } {
  if (fits(flyer)) return { kept: flyer, dropped: [] };
  const dropped: string[] = [];
  let kept = withParagraphs(flyer, (paragraphs) => paragraphs.slice(0, 1));
  const count = Math.max(...flyer.texts.map(({ paragraphs }) => paragraphs.length));
  for (let index = 1; index < count; index += 1) {
    const parts = flyer.texts.map(({ paragraphs, language }) =>
      sentencesOf(language, paragraphs[index] ?? ''),
    );
    let sentences = Math.max(...parts.map(({ length }) => length));
    // Where the languages divide a detail differently, none of its sentences is another's.
    const least = parts.every(({ length }) => length === sentences) ? 1 : sentences;
    const upTo = (most: number): Flyer =>
      withParagraphs(kept, (paragraphs, at) => [
        ...paragraphs,
        (parts[at] ?? []).slice(0, most).join('').trim(),
      ]);
    while (sentences > 0 && !fits(upTo(sentences))) sentences -= sentences > least ? 1 : sentences;
    if (sentences > 0) kept = upTo(sentences);
    dropped.push(
      ...parts.map((each) => each.slice(sentences).join('').trim()).filter((text) => text !== ''),
    );
  }
  return { kept, dropped };
}

function withParagraphs(
  flyer: Flyer,
  change: (paragraphs: string[], index: number) => string[],
): Flyer {
  const texts = flyer.texts.map((text, index) => ({
    ...text,
    paragraphs: change(text.paragraphs, index),
  }));
  return { ...flyer, texts };
}
