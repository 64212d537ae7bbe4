import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import astro from 'eslint-plugin-astro';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

const SRC = 'src';
/** Attributes that are read out or shown. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'placeholder', 'title', 'alt', 'label']);
const LETTER = /\p{L}/u;
/** Names and signs that are the same in every language, and what is typed as it stands. */
const SAME_EVERYWHERE = new Set(['Aa', 'CSV', 'JSON', 'OpenStreetMap']);
const COMMAND = /^npm run [\w -]+$/;

test('no page and no component says a word that does not stand in src/words', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(astro|tsx)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(150);
  const said = files.flatMap((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    const found = file.endsWith('.astro') ? wordsOfAstro(text) : wordsOfTsx(file, text);
    return found.map((words) => `${file}: ${words}`);
  });
  expect(said).toEqual([]);
});

test('words written into a component are found, whichever way', () => {
  expect(wordsOfTsx('a.tsx', 'const a = <p title="Hi">Say {x} 12</p>;')).toEqual(['Hi', 'Say']);
  expect(wordsOfTsx('a.tsx', "const a = <p title={'Hi'}>{open ? 'Yes' : words.no}</p>;")).toEqual([
    'Hi',
    'Yes',
  ]);
  expect(wordsOfAstro('---\nconst a = 1;\n---\n<img alt="A dog" /><p>{a} miles</p>')).toEqual([
    'A dog',
    'miles',
  ]);
});

/** Text between tags, spoken attributes, and texts chosen in between: `{open ? 'Yes' : 'No'}`. */
function wordsOfTsx(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText(source)) && node.initializer) {
      found.push(...textsIn(node.initializer));
    }
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) found.push(...textsIn(node));
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  visit(source);
  return found.map((each) => each.trim()).filter(isWord);
}

/** Texts that an expression can be. */
function textsIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isJsxExpression(node)) return node.expression ? textsIn(node.expression) : [];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(textsIn);
  if (ts.isBinaryExpression(node)) {
    return /^(?:&&|\|\||\?\?|\+)$/.test(node.operatorToken.getText())
      ? [node.left, node.right].flatMap(textsIn)
      : [];
  }
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  }
  return [];
}

function wordsOfAstro(text: string): string[] {
  const found: string[] = [];
  const options = { range: true, loc: true, parser: tseslint.parser, sourceType: 'module' };
  visitAstro(readAstro(text, options), found);
  return found.map((each) => each.trim()).filter(isWord);
}

/** The tree of the parser that our lint reads these files with. */
function readAstro(text: string, options: object): unknown {
  const parser = astro.configs['flat/base']
    .map(({ languageOptions }) => languageOptions?.parser)
    .find((each) => each !== undefined);
  if (!isParser(parser)) throw new Error('No parser of Astro.');
  const read = parser.parseForESLint(text, options);
  return typeof read === 'object' && read !== null ? Reflect.get(read, 'ast') : undefined;
}

function isParser(
  value: unknown,
): value is { parseForESLint: (text: string, options: object) => unknown } {
  return typeof value === 'object' && value !== null && 'parseForESLint' in value;
}

function visitAstro(node: unknown, found: string[]): void {
  if (Array.isArray(node)) {
    for (const each of node) visitAstro(each, found);
    return;
  }
  if (!isNode(node)) return;
  if (node.type === 'JSXElement' && /^<(?:script|style)\b/.test(nameOf(node))) return;
  if (node.type === 'JSXText' && typeof node['value'] === 'string') found.push(node['value']);
  if (node.type === 'JSXAttribute' && SPOKEN.has(attributeName(node))) {
    const { value } = node;
    if (isNode(value) && typeof value['value'] === 'string') found.push(value['value']);
  }
  for (const [key, child] of Object.entries(node)) {
    if (!['parent', 'tokens', 'comments', 'loc', 'range'].includes(key)) visitAstro(child, found);
  }
}

function nameOf(element: Node): string {
  const { openingElement } = element;
  if (!isNode(openingElement) || !isNode(openingElement['name'])) return '';
  return `<${String(openingElement['name']['name'])}`;
}

function attributeName(attribute: Node): string {
  return isNode(attribute['name']) ? String(attribute['name']['name']) : '';
}

function isWord(text: string): boolean {
  return LETTER.test(text) && !SAME_EVERYWHERE.has(text) && !COMMAND.test(text);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

type Node = { type: unknown; [key: string]: unknown };
