import { isMap, isNode, isPair, isScalar, visit } from 'yaml';
import type { Document, Pair } from 'yaml';

/**
 * Words between { and } that have no colon, as after a comma inside of a text: YAML takes them for a key without a
 * value, and they would be lost without a word.
 */
export function loneWords(
  document: Document,
): { offset: number; width: number; message: string; fix: string }[] {
  const found: ReturnType<typeof loneWords> = [];
  visit(document, {
    Map(_, map) {
      if (!isMap(map) || map.flow !== true) return;
      const pairs = map.items.filter(isPair);
      for (const [index, { key, value }] of pairs.entries()) {
        if (value !== null || !isNode(key) || !key.range || textOf(key) === '') continue;
        const text = textOf(key);
        found.push({
          offset: key.range[0],
          width: text.length,
          message: `"${text}" stands alone between { and }, without a colon.`,
          fix: sayFix(pairs, index),
        });
      }
    },
  });
  return found;
}

function sayFix(pairs: readonly Pair[], index: number): string {
  const before = pairs[index - 1];
  const words = isScalar(before?.value) ? textOf(before.value) : '';
  if (before === undefined || words === '') {
    return 'write a colon, a space and its words after it, or take it out.';
  }
  return `if it belongs to the words before it, write ${textOf(before.key)}: "${words}, ${textOf(pairs[index]?.key)}".`;
}

function textOf(node: unknown): string {
  return isScalar(node) ? (node.source ?? '').replaceAll('"', "'") : '';
}
