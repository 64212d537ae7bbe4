import { LineCounter, parseDocument, isMap, isNode, isScalar } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Problem, ProblemCode } from './problem.ts';

type Path = readonly PropertyKey[];

/** A YAML text with its places: turns a path such as ["where", "town"] into a line and a column. */
export class SourceFile {
  readonly file: string;
  /** The values, with nulls left out (an empty key is an absent key). */
  readonly data: unknown;
  readonly problems: Problem[] = [];
  readonly #lines: string[];
  readonly #document: Document;
  readonly #counter = new LineCounter();
  readonly #firstLine: number;

  /** `text` is the whole file; the YAML in it starts on line `firstLine` (counted from 1). */
  constructor(file: string, text: string, yaml: string, firstLine: number) {
    this.file = file;
    this.#lines = text.split('\n');
    this.#firstLine = firstLine;
    this.#document = parseDocument(yaml, { lineCounter: this.#counter, prettyErrors: false });
    for (const error of this.#document.errors) {
      this.problems.push(this.#at(error.pos[0], 'yaml', yamlSentence(error.code, error.message)));
    }
    this.data = this.problems.length === 0 ? withoutNulls(this.#document.toJS()) : undefined;
  }

  /** A problem at the value that `path` leads to, or at the nearest part of it that exists. */
  problemAt(path: Path, code: ProblemCode, message: string, fix?: string): Problem {
    return this.#at(this.#offsetOf(path, false), code, message, fix);
  }

  /** The same, at the key itself. */
  problemAtKey(path: Path, code: ProblemCode, message: string, fix?: string): Problem {
    return this.#at(this.#offsetOf(path, true), code, message, fix);
  }

  /** A problem on one line of the text below the facts. */
  problemOnLine(line: number, column: number, code: ProblemCode, message: string, fix?: string): Problem {
    return this.#problem(line, column, code, message, fix);
  }

  #at(offset: number, code: ProblemCode, message: string, fix?: string): Problem {
    const { line, col } = this.#counter.linePos(offset);
    return this.#problem(line + this.#firstLine - 1, col, code, message, fix);
  }

  #problem(line: number, column: number, code: ProblemCode, message: string, fix?: string): Problem {
    const frame = this.#lines[line - 1]?.replace(/\r$/, '');
    return {
      code,
      file: this.file,
      line,
      column,
      message,
      ...(fix === undefined ? {} : { fix }),
      ...(frame === undefined ? {} : { frame }),
    };
  }

  #offsetOf(path: Path, key: boolean): number {
    for (let length = path.length; length > 0; length--) {
      const part = path.slice(0, length);
      const found = key && length === path.length ? this.#keyNode(part) : this.#document.getIn(part, true);
      if (isNode(found) && found.range) return found.range[0];
    }
    return 0;
  }

  #keyNode(path: Path): Node | undefined {
    const parent = path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true);
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
    return isNode(pair?.key) ? pair.key : undefined;
  }
}

function yamlSentence(code: string, message: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'This key stands twice.';
    case 'TAB_AS_INDENT':
      return 'A tab stands where spaces must be.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'This line cannot be read. Text with a colon in it needs quotes, and a key needs a space after its colon.';
    case 'MISSING_CHAR':
      return 'A closing quote or bracket is missing, or a key has no space after its colon.';
    default:
      return `This cannot be read as YAML: ${message.toLowerCase()}.`;
  }
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}
