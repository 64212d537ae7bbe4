// Ships to the browser, on the navigators' desk only.

/** Mail programs make one long dash of two short ones. */
const DASHES = '[-\\u2010-\\u2015]{2,5}';
const BEGIN = new RegExp(`${DASHES} *BEGIN +AGE +ENCRYPTED +FILE *${DASHES}`, 'g');
const END = new RegExp(`${DASHES} *END +AGE +ENCRYPTED +FILE *${DASHES}`);
const LINE = 64;

/**
 * Every armored age file in a text, in its own form again: lines of 64, without what a mail program, a table or a person
 * put around and between them (marks of quoting, other spaces, other line ends, quoted-printable signs, "\n" written
 * out). One that was cut off is given without its last line, so that it is told as damaged. Nothing is guessed.
 */
export function findArmors(text: string): string[] {
  const plain = text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  const begins = [...plain.matchAll(BEGIN)];
  return begins.map((begin, index) => {
    const piece = plain.slice(begin.index + begin[0].length, begins[index + 1]?.index);
    const end = END.exec(piece);
    return armorOf(piece.slice(0, end?.index), end !== null);
  });
}

function armorOf(body: string, whole: boolean): string {
  const lines = body
    .replace(/\\r/g, '')
    .replace(/\\n/g, '\n')
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/^[\s>|]+/, '').replace(/\s+/g, ''))
    .filter(Boolean);
  const encoded = joinLines(lines);
  const wrapped = encoded.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [
    '-----BEGIN AGE ENCRYPTED FILE-----',
    ...wrapped,
    ...(whole ? ['-----END AGE ENCRYPTED FILE-----'] : []),
    '',
  ].join('\n');
}

/** Takes out what quoted-printable puts in: a "=" where it broke a line, and "=3D" for a "=". */
function joinLines(lines: readonly string[]): string {
  const quoted = lines.some((line) => line.includes('=3D'));
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined || !line.endsWith('=')) return line;
      return quoted || /^[A-Za-z0-9+/]/.test(next) ? line.slice(0, -1) : line;
    })
    .join('')
    .replaceAll('=3D', '=');
}
