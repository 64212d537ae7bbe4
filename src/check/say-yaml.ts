import { isAlias, isNode, isScalar, visit } from 'yaml';
import type { Document, ErrorCode, YAMLError } from 'yaml';
import { loneWords } from './lone-words.ts';
import { CURLY, OPENING, sayLine } from './say-line.ts';

/**
 * What keeps a text from being read as YAML, each with its offset. After a broken line most other errors are echoes
 * of it, so only the first is told; a key that stands twice is told each time. A text that begins with &, * or ! is
 * told too: YAML would drop its first word without a word. So is one in curly quotes: YAML would keep them.
 */
export function sayYamlErrors(document: Document, yaml: string): Said[] {
  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const twice = errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const [first] = errors
    .filter((error) => error.code !== 'DUPLICATE_KEY')
    .toSorted((a, b) => rank(a) - rank(b) || a.pos[0] - b.pos[0]);
  if (first !== undefined) {
    return [
      sayUnclosed(first, yaml) ??
        (first.code === 'TAB_AS_INDENT' ? undefined : sayLine(first.pos[0], yaml)) ??
        sayColon(first, yaml) ??
        sayError(first, yaml),
    ];
  }
  return [
    ...twice.map((error) => sayError(error, yaml)),
    ...findSigns(document),
    ...loneWords(document),
  ];
}

/** A tab makes the lines after it unreadable too, so it is told before them. */
function rank(error: YAMLError): number {
  return error.code === 'TAB_AS_INDENT' ? 0 : 1;
}

function sayError(error: YAMLError, yaml: string): Said {
  const [offset] = error.pos;
  if (error.code === 'BAD_SCALAR_START' || error.code === 'TAG_RESOLVE_FAILED') {
    return saySign(offset, yaml.charAt(offset));
  }
  if (error.code === 'MISSING_CHAR' && error.message.includes('closing')) {
    const quote = error.message.includes(`'`) ? `'` : '"';
    return {
      offset: openingQuote(yaml, offset, quote),
      width: 1,
      message: 'A quote opens here and never closes.',
      fix:
        quote === '"'
          ? 'write the same quote at the end of the text.'
          : 'write the same quote at the end of the text. If it is an apostrophe, put double quotes around the whole text.',
    };
  }
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(yaml.slice(offset))?.[0] ?? '';
    return {
      offset,
      width: key.length,
      message: 'This key stands twice.',
      fix: 'keep one of the two lines.',
    };
  }
  return { offset, width: 1, ...(SENTENCES[error.code] ?? UNREADABLE) };
}

const UNREADABLE = {
  message: 'This line cannot be read.',
  fix: 'put the text in double quotes, like "Oak\'s Pantry".',
};
const UNREADABLE_KEY = {
  message: 'This line cannot be read.',
  fix: 'put text with a colon in it in quotes, write a space after the colon of a key, and begin keys that belong together in the same column.',
};
const SENTENCES: Partial<Record<ErrorCode, { message: string; fix: string }>> = {
  TAB_AS_INDENT: {
    message: 'A tab stands where spaces must be.',
    fix: 'put two spaces in its place.',
  },
  MISSING_CHAR: {
    message: 'A key has no space after its colon.',
    fix: 'write it like title: Oak Pantry.',
  },
  BLOCK_AS_IMPLICIT_KEY: UNREADABLE_KEY,
  MULTILINE_IMPLICIT_KEY: UNREADABLE_KEY,
  BAD_INDENT: {
    message: 'This line begins at another column than the lines it belongs to.',
    fix: 'put as many spaces before it as stand before the line above.',
  },
};

const AT_COLONS: readonly ErrorCode[] = [
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
];

/** A bracket that never closes is told where it opens, not where the next line surprises. */
function sayUnclosed({ code, message, pos }: YAMLError, yaml: string): Said | undefined {
  if (code !== 'BAD_INDENT' || !message.startsWith('Flow')) return undefined;
  const above = yaml.slice(0, pos[0]).trimEnd();
  const line = above.slice(above.lastIndexOf('\n') + 1);
  const sign = message.includes('map') ? '{' : '[';
  const at = line.lastIndexOf(sign);
  if (at < 0) return undefined;
  return {
    offset: above.length - line.length + at,
    width: 1,
    message: `${sign} opens here and never closes.`,
    fix: `write ${sign === '{' ? '}' : ']'} at the end of what it holds.`,
  };
}

/** A colon without its space, or one inside a text: the line is shown as it should stand. */
function sayColon({ code, pos: [offset] }: YAMLError, yaml: string): Said | undefined {
  if (!AT_COLONS.includes(code)) return undefined;
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const line = (yaml.slice(start).split('\n', 1)[0] ?? '').trimEnd();
  const joined = /^(\s*(?:- )?[a-z_]+):([^\s/:].*)$/.exec(line);
  if (joined !== null) {
    return {
      offset: start + line.search(/\S/),
      width: 1,
      message: 'A key has no space after its colon.',
      fix: `write ${(joined[1] ?? '').trim()}: ${joined[2] ?? ''}`,
    };
  }
  const [, key = '', text = ''] = /^\s*(?:- )?([a-z_]+): +([^\s"'[{|>].*: .*)$/.exec(line) ?? [];
  if (text === '') return undefined;
  return {
    offset: start + line.indexOf(text),
    width: text.length,
    message: 'This text has a colon in it, so it needs quotes.',
    fix: `write ${key}: "${text.replaceAll('"', "'")}"`,
  };
}

function findSigns(document: Document): Said[] {
  const found: Said[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const [offset = 0, end = 0] = node.range ?? [];
    if (isAlias(node)) found.push(saySign(offset, '*'));
    else if ('anchor' in node && typeof node.anchor === 'string')
      found.push(saySign(offset - node.anchor.length - 2, '&'));
    else if (isScalar(node) && node.type === 'PLAIN' && isInCurlyQuotes(node.source ?? ''))
      found.push({ offset, width: end - offset, ...CURLY });
  });
  return found;
}

function isInCurlyQuotes(text: string): boolean {
  return text.length > 1 && OPENING.includes(text.charAt(0)) && '”“’‘'.includes(text.slice(-1));
}

function saySign(offset: number, sign: string): Said {
  return {
    offset,
    width: 1,
    message: `Text that begins with ${sign} needs quotes.`,
    fix: 'write the text in double quotes, like "Oak Pantry".',
  };
}

/** The last place before `offset` where this quote begins a value. */
function openingQuote(yaml: string, offset: number, quote: string): number {
  const begins = new RegExp(`(?<=[:[{,-]\\s*)${quote}`, 'g');
  const opened = [...yaml.slice(0, offset).matchAll(begins)].at(-1);
  return opened?.index ?? offset;
}

type Said = { offset: number; width: number; message: string; fix: string };
