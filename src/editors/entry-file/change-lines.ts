import { isMap as isMapNode, isNode, isScalar, isSeq } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { innerOrder, placeIn, sortedBy } from './key-order.ts';
import { sameData } from './same-data.ts';
import { isMap } from './is-map.ts';
import { quoted, writeInline, writeLines } from './write-value.ts';

/** Texts that single quotes can hold: they know no escapes. */
const SHOWN = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;

/**
 * What to change in `yaml` so that `map`, a map with a line for each key (absent = nothing is written yet), holds
 * `wanted`. A new key is put after the last one that comes before it in `order`.
 */
export function changeLines(
  yaml: string,
  map: YAMLMap | undefined,
  wanted: Readonly<Record<string, unknown>>,
  order: readonly string[],
  under = '',
): Edit[] {
  const written = map === undefined ? [] : map.items.map((pair) => findLines(yaml, pair));
  const edits = written.flatMap((lines) =>
    lines.key in wanted
      ? changePair(yaml, lines, wanted[lines.key], under)
      : [{ from: lines.from, to: lines.to, text: '' }],
  );

  const indent = written[0]?.indent ?? '';
  const added = new Map<number, string>();
  for (const key of sortedBy(order, Object.keys(wanted))) {
    if (written.some((lines) => lines.key === key)) continue;
    const before = written.findLast((lines) => placeIn(order, lines.key) < placeIn(order, key));
    const at = before?.to ?? written[0]?.from ?? 0;
    const text = asText(writeLines(key, wanted[key], indent, under));
    added.set(at, (added.get(at) ?? '') + text);
  }
  return [...edits, ...[...added].map(([at, text]) => ({ from: at, to: at, text }))];
}

function changePair(
  yaml: string,
  { key, node, from, to, indent }: Lines,
  value: unknown,
  under: string,
): Edit[] {
  const inside = node === undefined ? undefined : changeInside(yaml, node, key, value, under);
  if (inside !== undefined) return inside;
  const [first = '', ...rest] = writeLines(key, value, indent, under);
  return [{ from, to, text: asText([first + remarkOn(yaml, from, to, node), ...rest]) }];
}

/** Edits within a value; undefined when its lines have to be written anew. */
function changeInside(
  yaml: string,
  node: Node,
  key: string,
  value: unknown,
  under: string,
  inFlow = false,
): Edit[] | undefined {
  if (sameData(node.toJSON(), value)) return [];
  const [from, to] = node.range ?? [0, 0];
  const isOneLine = !yaml.slice(from, to).includes('\n');
  if (isMapNode(node) && isMap(value) && Object.keys(value).length > 0) {
    const parts = node.items.map((pair) => pair as Pair<Scalar, Node>);
    const keys = parts.map((pair) => String(pair.key.value));
    if (isSameSet(keys, Object.keys(value))) {
      return together(
        parts.map((pair, index) => {
          const part = keys[index] ?? '';
          return pair.value === null
            ? undefined
            : changeInside(yaml, pair.value, part, value[part], key, node.flow === true);
        }),
      );
    }
    if (node.flow !== true) return changeLines(yaml, node, value, innerOrder(key), key);
  }
  if (isSeq(node) && Array.isArray(value) && node.items.length === value.length) {
    const inItems = together(
      node.items.map((item, index) =>
        isNode(item)
          ? changeInside(yaml, item, key, value[index], under, node.flow === true)
          : undefined,
      ),
    );
    if (inItems !== undefined) return inItems;
  }
  const isFlow = (isMapNode(node) || isSeq(node)) && node.flow === true;
  if (!isOneLine || !(isFlow || (isScalar(node) && from < to))) return undefined;
  // A list of maps takes a line for each, unless somebody wrote this one into one line.
  if (isScalar(node) && writeLines(key, value).length > 1 && !inFlow) return undefined;
  return [{ from, to, text: inOldStyle(node, writeInline(key, value, under, inFlow), value) }];
}

/** A value in the quotes the old one had. */
function inOldStyle(node: Node, text: string, value: unknown): string {
  if (!isScalar(node) || typeof value !== 'string') return text;
  if (node.type === 'QUOTE_DOUBLE') return quoted(value);
  if (node.type === 'QUOTE_SINGLE' && SHOWN.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return text;
}

/** Where the lines of a key begin and end (after the line end), and what is written there. */
function findLines(yaml: string, pair: Pair): Lines {
  const key = pair.key as Scalar;
  const keyAt = key.range?.[0] ?? 0;
  const node = isNode(pair.value) ? pair.value : undefined;
  const valueEnd = node?.range?.[1] ?? key.range?.[1] ?? keyAt;
  const from = yaml.lastIndexOf('\n', keyAt - 1) + 1;
  const end = yaml.indexOf('\n', keyAt + yaml.slice(keyAt, valueEnd).trimEnd().length);
  return {
    key: String(key.value),
    node,
    from,
    to: end < 0 ? yaml.length : end + 1,
    indent: yaml.slice(from, keyAt),
  };
}

/** The remark at the end of a key's first line (" # like this"), so that it can stay there. */
function remarkOn(yaml: string, from: number, to: number, node: Node | undefined): string {
  const [valueFrom = from, valueTo = from] = node?.range ?? [];
  const firstLineEnd = yaml.indexOf('\n', from);
  const isOnFirstLine = valueFrom <= firstLineEnd || firstLineEnd < 0;
  const rest = isOnFirstLine ? yaml.slice(valueTo, to) : yaml.slice(from, firstLineEnd);
  return /[ \t]#[^\r\n]*/.exec(rest)?.[0].trimEnd() ?? '';
}

function together(parts: readonly (Edit[] | undefined)[]): Edit[] | undefined {
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((key) => others.includes(key));
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Put `text` (its line ends are \n) in the place of what stands from `from` up to `to`. */
export type Edit = { from: number; to: number; text: string };
type Lines = { key: string; node: Node | undefined; from: number; to: number; indent: string };
