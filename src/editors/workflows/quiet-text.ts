/** Control characters, and those nobody sees or that turn the direction of text. Tab and line end may stay. */
const UNSEEN =
  /(?![\t\n])[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|[\uD800-\uDFFF]/gu;
/** An address (taken whole, so that it stays whole), or a sign that calls somebody or points at something. */
const CALLS = /https?:\/\/[^\s<>()]+|(^|[^\p{L}\p{N}_&])([@#])(?=[\p{L}\p{N}])/gmu;
const ZERO_WIDTH_SPACE = '\u200B';

/** A stranger's text without control characters, with plain line ends, cut to `longest` characters. */
export function plainText(text: string, longest: number): string {
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(UNSEEN, '');
  const characters = Array.from(plain);
  return characters.length <= longest ? plain : `${characters.slice(0, longest).join('')} …`;
}

/**
 * A stranger's words as a Markdown block in which nothing works: no link, no image, no mention, no "closes #1". The fence
 * is longer than any row of backticks in the text, so that the text cannot end it.
 */
export function quote(text: string, longest = 4000): string {
  const plain = plainText(text, longest);
  const longestRow = Math.max(2, ...[...plain.matchAll(/`+/g)].map(([row]) => row.length));
  const fence = '`'.repeat(longestRow + 1);
  return `${fence}text\n${plain}\n${fence}`;
}

/**
 * Markdown of our own that may carry names from the content: calls nobody (`@name`) and points at no issue (`#12`).
 * Addresses stay as they are. Cut at a line end when it is longer than `longest` characters.
 */
export function quietMarkdown(markdown: string, longest: number): { text: string; cut: boolean } {
  const quiet = plainText(markdown, Number.POSITIVE_INFINITY).replace(
    CALLS,
    (all, before: string | undefined, sign: string | undefined) =>
      sign === undefined ? all : `${before ?? ''}${sign}${ZERO_WIDTH_SPACE}`,
  );
  if (quiet.length <= longest) return { text: quiet, cut: false };
  const end = quiet.lastIndexOf('\n', longest);
  return { text: quiet.slice(0, end > 0 ? end : longest), cut: true };
}
