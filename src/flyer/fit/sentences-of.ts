/** A text's sentences, each with the space after it. */
export function sentencesOf(language: string, text: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** The first half of a text that is one endless sentence, and an ellipsis; nothing where little would be left of it. */
export function firstHalf(text: string): string | undefined {
  const letters = Array.from(text.replace(/ ?…$/, ''));
  if (letters.length < LEAST_LETTERS) return undefined;
  const half = letters.slice(0, Math.ceil(letters.length / 2)).join('');
  const space = half.lastIndexOf(' ');
  return `${half.slice(0, space > half.length / 2 ? space : undefined)} …`;
}

const LEAST_LETTERS = 40;
