/**
 * Characters that command a terminal instead of showing something: control characters (C0, DEL, C1), and those
 * that turn the reading direction or break lines, so that a text could pretend to be another line.
 */
const COMMANDS = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/gu;

/** A text that is safe to print on one line: line breaks become spaces, other commands show as ␦. */
export function showPlainly(text: string): string {
  return text.replace(/[\t\n\u2028\u2029]+/g, ' ').replace(COMMANDS, '␦');
}

/** A text of several lines, each safe to print. */
export function showLines(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).map(showPlainly);
}

/** JSON that is safe to print and still means the same: commands are written as \u escapes. */
export function showJson(value: unknown): string {
  const escape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // The line breaks between the members are the printer's own; those in texts are escaped already.
  return JSON.stringify(value, null, 2).replace(COMMANDS, (char) =>
    char === '\n' ? char : escape(char),
  );
}

/** A printed page of several lines as one text, each of its lines safe to print. */
export function showPage(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.replaceAll('\t', ' ').replace(COMMANDS, '␦'))
    .join('\n');
}
