import type { Graph } from 'schema-dts';

/**
 * The JSON of a data block in a page. No "<" stands in it, so no title can end the block or begin a comment (HTML
 * §4.12.1.3); for a program that reads JSON it is the same text.
 */
export function writeLinkedData(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}
