import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Problem } from './problem.ts';

const CONFLICT = /^<{7}(?: |\r?$)/m;
const CONFLICT_ENDS = /^>{7}(?: |\r?$)/m;
/**
 * Embeddings and overrides of direction (Unicode UAX #9, 2.1, 2.2), as they are, as YAML escapes them, or as an entity of
 * HTML: a number or an address would read as another one. Marks and isolates, which right-to-left words need, stay.
 */
const TURNED = /[\u202A-\u202E]|\\(?:u|U0000)202[A-E]|&#(?:x0*202[A-E]|0*823[4-8])\b/i;

/**
 * The text of a file without a byte order mark, and the mistake that keeps it from being read at all: another encoding
 * than UTF-8, or the two sides of a merge that nobody finished. `file` is its name in messages.
 */
export function readText(path: string, file: string): { text: string; problem?: Problem } {
  const bytes = readFileSync(path);
  if (!isUtf8(bytes) || bytes.includes(0)) return sayEncoding(bytes, file);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const turned = TURNED.exec(text);
  if (turned !== null) return { text, problem: sayTurned(text, turned, file) };
  const conflict = CONFLICT.exec(text);
  if (conflict === null || !CONFLICT_ENDS.test(text)) return { text };
  const problem: Problem = {
    code: 'conflict',
    file,
    line: text.slice(0, conflict.index).split('\n').length,
    column: 1,
    width: 7,
    message: 'Two people changed these lines, and nobody chose between them.',
    fix: 'keep the right lines, and take out those that begin with <<<<<<<, ======= and >>>>>>>.',
    frame: text.slice(conflict.index).split(/\r?\n/, 1)[0] ?? '',
  };
  return { text, problem };
}

function sayTurned(text: string, { 0: sign, index }: RegExpExecArray, file: string): Problem {
  const before = text.slice(0, index).split('\n');
  const start = before.at(-1) ?? '';
  return {
    code: 'turned-words',
    file,
    line: before.length,
    column: start.length + 1,
    width: sign.length,
    message: 'A sign that nobody sees turns the words after it around.',
    fix: 'delete this place and write it again by hand, without copying.',
    frame: start + (text.slice(index).split(/\r?\n/, 1)[0] ?? ''),
  };
}

function sayEncoding(bytes: Buffer, file: string): { text: string; problem: Problem } {
  const text = bytes.toString('latin1');
  const lines = text.split('\n');
  const at = Math.max(
    lines.findIndex((line) => line.includes('\0') || !isUtf8(Buffer.from(line, 'latin1'))),
    0,
  );
  const line = lines[at] ?? '';
  const column = line.search(/[\0\u0080-\u00FF]/) + 1;
  const problem: Problem = {
    code: 'encoding',
    file,
    line: at + 1,
    column: Math.max(column, 1),
    message: 'This file is not saved as UTF-8, so not every letter in it can be read.',
    fix: 'open it in a text editor, choose "Save as" and the encoding UTF-8.',
    frame: line.replaceAll(/[\0\r]/g, '').replaceAll('\t', ' '),
  };
  return { text, problem };
}
