// Runs in the browser.
import { isShown, nameOf, upwards } from './shown-parts.ts';

/**
 * Success criteria 1.3.2 and 2.4.3, on a narrow screen: text that stands above the text before it in the file, in one
 * column with it. Who listens or presses Tab would meet them the other way round than who looks.
 */
export function findDisorder(): string[] {
  const found: string[] = [];
  let before: { element: Element; box: DOMRect } | undefined;
  const range = document.createRange();
  for (const text of textsIn(document.body)) {
    const element = text.parentElement;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (element === null || box.width === 0 || box.height === 0) continue;
    if (before !== undefined && isAbove(box, before.box)) {
      // Asked last: it takes longest.
      if (!inFlow(element)) continue;
      if (inFlow(before.element))
        found.push(`disorder: ${nameOf(element)} stands above ${nameOf(before.element)}`);
    }
    before = { element, box };
  }
  return found;
}

function isAbove(box: DOMRect, other: DOMRect): boolean {
  return box.bottom <= other.top + 1 && box.left < other.right && other.left < box.right;
}

function inFlow(element: Element): boolean {
  return (
    isShown(element) &&
    !upwards(element).some((above) =>
      /absolute|fixed|sticky/.test(getComputedStyle(above).position),
    )
  );
}

function textsIn(node: Node): Text[] {
  if (node instanceof Text) return node.data.trim() === '' ? [] : [node];
  if (
    node instanceof Element &&
    /^(?:script|style|template|noscript|svg|option)$/i.test(node.tagName)
  )
    return [];
  const root = node instanceof Element ? node.shadowRoot : null;
  return [...(root ?? node).childNodes].flatMap(textsIn);
}
