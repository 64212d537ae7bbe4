import { LineCounter, parseDocument, isCollection, isMap, isNode, isScalar } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Problem, ProblemCode } from './problem.ts';
import { sayYamlErrors } from './say-yaml.ts';

type Path = readonly PropertyKey[];

/** A YAML text with its places: turns a path such as ["where", "town"] into a line and a column. */
export class SourceFile {
  readonly file: string;
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #yaml: string;
  readonly #firstLine: number;
  /** False when the YAML in it cannot be read. */
  readonly #isRead: boolean;
  #parts: { lines: string[]; document: Document; counter: LineCounter } | undefined;
  #data: unknown;

  /**
   * `text` is the whole file; the YAML in it starts on line `firstLine` (counted from 1). One that is `known` to have no
   * mistake is read only when somebody asks for a place in it.
   */
  constructor(file: string, text: string, yaml: string, firstLine: number, known = false) {
    this.file = file;
    this.#text = text;
    this.#yaml = yaml;
    this.#firstLine = firstLine;
    const errors = known ? [] : sayYamlErrors(this.#read.document, yaml);
    for (const { offset, width, message, fix } of errors) {
      this.problems.push(this.#at({ offset, width }, 'yaml', message, fix));
    }
    this.#isRead = errors.length === 0;
  }

  /** The values, with nulls left out (an empty key is an absent key); nothing when the YAML cannot be read. */
  get data(): unknown {
    return this.#isRead ? (this.#data ??= withoutNulls(this.#read.document.toJS())) : undefined;
  }

  /** A problem at the value that `path` leads to, or at the nearest part of it that exists. */
  problemAt(path: Path, code: ProblemCode, message: string, fix?: string): Problem {
    return this.#at(this.#spanOf(path, false), code, message, fix);
  }

  /** The same, at the key itself. */
  problemAtKey(path: Path, code: ProblemCode, message: string, fix?: string): Problem {
    return this.#at(this.#spanOf(path, true), code, message, fix);
  }

  /** A value as it stands in the file (01230 stays 01230); empty when nothing or more than a word is there. */
  writtenAt(path: Path): string {
    const node =
      path.length === 0 ? this.#read.document.contents : this.#read.document.getIn(path, true);
    return isScalar(node) ? (node.source ?? String(node.value)) : '';
  }

  /** True when a key is written there, with or without a value. */
  hasKey(path: Path): boolean {
    return this.#keyNode(path) !== undefined;
  }

  /** The line, counted from 1, where the value that `path` leads to begins. */
  lineAt(path: Path): number {
    return this.#read.counter.linePos(this.#spanOf(path, false).offset).line + this.#firstLine - 1;
  }

  /** The whole line where the value that `path` leads to begins. */
  lineText(path: Path): string {
    return this.#read.lines[this.lineAt(path) - 1] ?? '';
  }

  /** The last line that begins with `start`, counted from 1; 1 when there is none. */
  lastLineStarting(start: string): number {
    return (
      Math.max(
        this.#read.lines.findLastIndex((line) => line.startsWith(start)),
        0,
      ) + 1
    );
  }

  /** A problem on one line of the text below the facts. */
  problemOnLine(
    line: number,
    column: number,
    code: ProblemCode,
    message: string,
    fix?: string,
    width = 1,
  ): Problem {
    const frame = this.#read.lines[line - 1]?.replace(/\r$/, '').replaceAll('\t', ' ');
    return {
      code,
      file: this.file,
      line,
      column,
      ...(width > 1 ? { width } : {}),
      message,
      ...(fix === undefined ? {} : { fix }),
      ...(frame === undefined ? {} : { frame }),
    };
  }

  get #read() {
    return (this.#parts ??= readParts(this.#text, this.#yaml));
  }

  #at({ offset, width }: Span, code: ProblemCode, message: string, fix?: string): Problem {
    const { line, col } = this.#read.counter.linePos(offset);
    const onLine = line + this.#firstLine - 1;
    const rest = (this.#read.lines[onLine - 1] ?? '').slice(col - 1).trimEnd().length;
    return this.problemOnLine(onLine, col, code, message, fix, Math.min(width, rest));
  }

  #spanOf(path: Path, key: boolean): Span {
    for (let length = path.length; length > 0; length--) {
      const part = path.slice(0, length);
      const found =
        key && length === path.length ? this.#keyNode(part) : this.#read.document.getIn(part, true);
      if (!isNode(found) || !found.range) continue;
      const [offset, end] = found.range;
      // Of a block of several lines only its beginning is marked.
      const isBlock = isCollection(found) && found.flow !== true;
      return { offset, width: isBlock ? 1 : end - offset };
    }
    return { offset: 0, width: 1 };
  }

  #keyNode(path: Path): Node | undefined {
    const parent =
      path.length === 1
        ? this.#read.document.contents
        : this.#read.document.getIn(path.slice(0, -1), true);
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
    return isNode(pair?.key) ? pair.key : undefined;
  }
}

function readParts(text: string, yaml: string) {
  // Lines are counted here, since the parser passes over line breaks in what it cannot read.
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (const { index } of yaml.matchAll(/\n/g)) counter.addNewLine(index + 1);
  const document: Document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  return { lines: text.split('\n'), document, counter };
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

/** Where something begins in the YAML text, and how many characters it has. */
type Span = { offset: number; width: number };
