/**
 * What somebody did on a line that YAML cannot read, by the look of the line and of the one below it: signs that only
 * look right, a list from a word processor, text that runs on, lines that do not begin together. Nothing when its look
 * tells nothing. `offset` is where YAML stumbled.
 */
export function sayLine(offset: number, yaml: string): SaidOfLine | undefined {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const [line = '', next = ''] = yaml.slice(start).split('\n');
  for (const { sign, ...words } of SIGNS) {
    const found = sign.exec(line);
    if (found !== null) {
      return {
        offset: start + found.index,
        width: Math.max(found[0].trimEnd().length, 1),
        ...words,
      };
    }
  }
  if (!/[[\]{}]/.test(line) && isFurtherIn(next, line)) {
    const width = next.length - next.trimStart().length;
    return { offset: start + line.length + 1 + width, width: 1, ...FURTHER_IN };
  }
  if (/^[^\s:{}[\]"'#-][^:{}[\]]*$/.test(line.trimEnd())) {
    return { offset: start, width: line.trimEnd().length, ...RUNS_ON };
  }
  return undefined;
}

/** What quotes of a word processor are told. */
export const CURLY = {
  message: 'Curly quotes are not read as quotes.',
  fix: 'write straight ones in their place: "',
};
export const OPENING = '“”„‘‚';

const SIGNS = [
  {
    sign: /[\u00A0\u2007\u202F\u3000]/,
    message: 'A hard space stands here. It looks like a space, but is none.',
    fix: 'delete it and type a space.',
  },
  { sign: new RegExp(`(?<=[:[{,-]\\s*)[${OPENING}]`), ...CURLY },
  {
    sign: /(?<=^\s*)[•·●▪◦‣–—*](?=\s)/,
    message: 'Parts of a list begin with a plain dash, and with no other sign.',
    fix: 'write - in its place.',
  },
  {
    sign: /(?<=^\s*-\s+)\(/,
    message: 'Round brackets do not hold facts together.',
    fix: 'write { in place of ( and } in place of ) on this line.',
  },
  {
    sign: /\[[^\]]*\]\([^)]*\)/,
    message: 'Among the facts, an address stands alone, without words for it.',
    fix: 'write only the address, in quotes, like "https://pantry.example".',
  },
  {
    sign: /(?<=\{.*["\]]\s*);/,
    message: 'Between the parts of a line stand commas.',
    fix: 'write a comma in place of the ;',
  },
  {
    sign: /(?<=\{.*["\]] *) (?=[a-z_]+: )/,
    message: 'A comma is missing between two parts of this line.',
    fix: 'write a comma here.',
  },
  {
    sign: /(?<=: |- )"[^"]*"[^"\s,:;}\]#][^"]*"/,
    message: 'Quotes stand inside of quotes.',
    fix: "write single quotes inside: 'Corner'.",
  },
  {
    sign: /(?<=^[^:]*)[：﹕]/,
    message: 'This colon is one of another script.',
    fix: 'write a plain colon and a space in its place: ":".',
  },
];

const FURTHER_IN = {
  message: 'This line begins further to the right than the line above it.',
  fix: 'take spaces away before it, until both begin in the same column.',
};
const RUNS_ON = {
  message: 'This line does not begin with a key and a colon.',
  fix: 'if it goes on with the text above, put it at the end of that line.',
};

function isFurtherIn(line: string, above: string): boolean {
  return (
    /: \S/.test(above) && /^\s+[a-z_]+:/.test(line) && line.search(/\S/) > above.search(/[^\s-]/)
  );
}

type SaidOfLine = { offset: number; width: number; message: string; fix: string };
