/** What a spreadsheet would calculate (owasp.org/www-community/attacks/CSV_Injection), also in its wide form. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
/** What a spreadsheet would take for a number, a date or a time, and so write in its own way: "0413 555", "1-2". */
const NUMBER = /^[\s()$€%.,:/-]*\d[\d\s()$€%.,:/-]*(?:e[+-]?\d+)?$/i;
/** A mark of ours in front of a text that had one already, so that taking one away always gives what was typed. */
const MARKED = /^'/;

/**
 * Opened with another separator than it was written with, a cell ends where a text has that separator, and what
 * follows would be calculated. A space before it makes it a text.
 */
const INNER_FORMULA = /([,;\t\n])(?="*[=+\-@＝＋－＠])/g;

/** Commands to a terminal and to the reading direction, except the marks that Arabic and Hebrew need. */
const COMMANDS = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A text that somebody typed, for one cell: a spreadsheet shows it as it stands and calculates nothing. A "'" in
 * front means "this is text".
 */
export function showInCell(text: string): string {
  const plain = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(COMMANDS, '␦')
    .replace(INNER_FORMULA, '$1 ');
  return [FORMULA, NUMBER, MARKED].some((trap) => trap.test(plain)) ? `'${plain}` : plain;
}

/**
 * A North American phone number with dashes, so that no spreadsheet takes it for a number: 413-555-0142. Anything
 * else as any text.
 */
export function showPhone(phone: string): string {
  const [, country, area, exchange, line] =
    /^(1?)(\d{3})(\d{3})(\d{4})$/.exec(phone.replace(/[\s().+-]/g, '')) ?? [];
  if (!area || !exchange || !line) return showInCell(phone);
  return [...(country ? [country] : []), area, exchange, line].join('-');
}
