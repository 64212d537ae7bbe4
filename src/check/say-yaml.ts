import { isAlias, isNode, visit } from 'yaml';
import type { Document, ErrorCode, YAMLError } from 'yaml';

/**
 * What keeps a text from being read as YAML, each with its offset. After a broken line most other errors are echoes
 * of it, so only the first is told; a key that stands twice is told each time. A text that begins with &, * or ! is
 * told too: YAML would drop its first word without a word.
 */
export function sayYamlErrors(document: Document, yaml: string): Said[] {
  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const twice = errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const [first] = errors
    .filter((error) => error.code !== 'DUPLICATE_KEY')
    .toSorted((a, b) => rank(a) - rank(b) || a.pos[0] - b.pos[0]);
  if (first !== undefined) return [sayError(first, yaml)];
  return [...twice.map((error) => sayError(error, yaml)), ...findSigns(document)];
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
    return {
      offset: openingQuote(yaml, offset),
      message: 'A quote opens here and never closes.',
      fix: 'write the same quote at the end of the text.',
    };
  }
  return { offset, ...(SENTENCES[error.code] ?? UNREADABLE) };
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
  DUPLICATE_KEY: { message: 'This key stands twice.', fix: 'keep one of the two lines.' },
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
    message: 'A bracket or brace opens above this line and never closes.',
    fix: 'write ] or } at its end.',
  },
};

function findSigns(document: Document): Said[] {
  const found: Said[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node)) found.push(saySign(offset, '*'));
    else if ('anchor' in node && typeof node.anchor === 'string')
      found.push(saySign(offset - node.anchor.length - 2, '&'));
  });
  return found;
}

function saySign(offset: number, sign: string): Said {
  return {
    offset,
    message: `Text that begins with ${sign} needs quotes.`,
    fix: 'write the text in double quotes, like "Oak Pantry".',
  };
}

/** The last place before `offset` where a quote begins a value. */
function openingQuote(yaml: string, offset: number): number {
  const opened = [...yaml.slice(0, offset).matchAll(/(?<=[:[{,-]\s*)["']/g)].at(-1);
  return opened?.index ?? offset;
}

type Said = { offset: number; message: string; fix: string };
