// Runs in the browser.
import { allElements, isShown, nameOf } from './shown-parts.ts';

/** Success criterion 2.5.5, in CSS pixels; half a pixel is lost where boxes are rounded. */
const LEAST = 43.5;
const TARGETS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=option]';

/** Things to press that are smaller than a thumb, but for links in a sentence. */
export function findSmall(): string[] {
  return allElements()
    .filter((element) => element.matches(TARGETS) && isShown(element) && !inSentence(element))
    .flatMap((element) => {
      const boxes = [element, ...labelsOf(element)].map((part) => part.getBoundingClientRect());
      const row = getComputedStyle(element, '::after');
      const whole = row.position === 'absolute' && row.content !== 'none';
      const host = whole
        ? (element.closest('.target, [data-target]') ?? offsetParentOf(element))
        : undefined;
      if (host) boxes.push(host.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      if (width === 0 || height === 0) return [];
      return width >= LEAST && height >= LEAST
        ? []
        : [`small: ${Math.round(width)} x ${Math.round(height)}, ${nameOf(element)}`];
    });
}

function offsetParentOf(element: Element): Element | undefined {
  return element instanceof HTMLElement ? (element.offsetParent ?? undefined) : undefined;
}

function labelsOf(element: Element): Element[] {
  return 'labels' in element && element.labels instanceof NodeList
    ? [...element.labels]
        .filter((label) => label instanceof Element && isShown(label))
        .filter((label) => label instanceof Element)
    : [];
}

/** "Constrained by the line-height of non-target text": other words stand on its lines. */
function inSentence(element: Element): boolean {
  if (!element.matches('a, button') || !getComputedStyle(element).display.startsWith('inline'))
    return false;
  let block: Element | null = element.parentElement;
  while (block !== null && getComputedStyle(block).display === 'inline')
    block = block.parentElement;
  if (block === null || /flex|grid/.test(getComputedStyle(block).display)) return false;
  const targets = [...block.querySelectorAll('a, button')].map((target) => target.textContent);
  const rest = targets.reduce((words, target) => words.replace(target, ''), block.textContent);
  return /\p{L}{2}/u.test(rest);
}
