// Ships to the browser.

/** Octets a line of a calendar or a contact card may have, without its end (RFC 5545 §3.1, RFC 6350 §3.2). */
const MOST_OCTETS = 75;
/** Octets a unit of a text takes at most: four are of a character of two units. */
const MOST_OF_UNIT = 3;

/** One property of a calendar or a contact card, before it is folded: `DTSTART;VALUE=DATE:20261203`. */
export type ContentLine = string & { readonly contentLine: unique symbol };

/**
 * A property of which the value needs no escaping any more: a date, a URI, or what `escapeText` gave.
 * A parameter's value goes into quotes where it must (RFC 6868 for what quotes cannot hold).
 */
export function contentLine(
  name: string,
  value: string,
  parameters: Readonly<Record<string, string>> = {},
): ContentLine {
  const written = Object.entries(parameters).map(([key, text]) => `;${key}=${quoted(text)}`);
  return `${name}${written.join('')}:${withoutControls(value)}` as ContentLine;
}

/** A text as the value of a property (RFC 5545 §3.3.11, RFC 6350 §3.4): what has a meaning there is escaped. */
export function escapeText(text: string): string {
  const escaped = text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');
  return withoutControls(escaped);
}

/** The whole file: every line folded so that no character is cut in two, each ended by CRLF. */
export function writeLines(lines: readonly ContentLine[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function fold(line: ContentLine): string {
  if (line.length * MOST_OF_UNIT <= MOST_OCTETS) return line;
  const folded: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > MOST_OCTETS) {
      folded.push(part);
      part = '';
      // The space that marks a fold counts.
      octets = 1;
    }
    part += character;
    octets += more;
  }
  return [...folded, part].join('\r\n ');
}

/** Octets of a character in UTF-8. Asking an encoder takes ten times as long. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
}

function quoted(text: string): string {
  const written = withoutControls(
    text
      .replaceAll('^', '^^')
      .replaceAll('"', "^'")
      .replace(/\r\n|\r|\n/g, '^n'),
  );
  return /[:;,\s^]/.test(written) ? `"${written}"` : written;
}

/** Nothing but a tab may stand in a line: a line end in an address would begin a property of its own. */
function withoutControls(text: string): string {
  return text.replace(/(?!\t)\p{Cc}/gu, '');
}
