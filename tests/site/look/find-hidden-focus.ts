// Runs in the browser.
import { allElements, isShown, nameOf, upwards } from './shown-parts.ts';

/**
 * What is wrong with where the focus stands now, if anything: nothing of it may lie outside of the window or under
 * another part (success criteria 2.4.11 and 2.4.12), and a line of at least 2 px shows it (2.4.7, 2.4.13).
 */
export function findHiddenFocus(): string | undefined {
  const element = focusedElement();
  if (element === undefined) return undefined;
  const name = `${element.getAttribute('aria-label') ?? ''} ${nameOf(element)}`;
  const box = partOf(element).getBoundingClientRect();
  const points = pointsOf(box);
  const seen = points.filter(([x, y]) => isOn(element, x, y));
  if (seen.length === 0) return `hidden focus: ${name} ${describeBox(box)}`;
  const fits = box.height <= innerHeight && box.width <= innerWidth;
  if (fits && seen.length < points.length) return `half hidden focus: ${name} ${describeBox(box)}`;
  const shown = upwards(element).some((above) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(above);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  const label = labelOf(element);
  const byLabel = label !== undefined && getComputedStyle(label).outlineStyle !== 'none';
  return shown || byLabel ? undefined : `focus without a line: ${name}`;
}

/** The element that has the focus, in shadow roots too; nothing when it is the page's own. */
export function focusedElement(): Element | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === null || focused === document.body ? undefined : focused;
}

/** A name for the stop: the same for the same element. */
export function countFocusable(): number {
  return allElements().filter(
    (element) => element instanceof HTMLElement && element.tabIndex >= 0 && isShown(element),
  ).length;
}

function labelOf(element: Element): Element | undefined {
  return element instanceof HTMLInputElement ? (element.labels?.[0] ?? undefined) : undefined;
}

/** A radio button that is drawn by its label, or a box as small as a tick, is seen through its label. */
function partOf(element: Element): Element {
  const { width, height } = element.getBoundingClientRect();
  return width < 4 || height < 4 ? (labelOf(element) ?? element) : element;
}

function pointsOf({ left, right, top, bottom }: DOMRect): [x: number, y: number][] {
  const inset = 3;
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  return [
    [middle[0], middle[1]],
    [left + inset, middle[1]],
    [right - inset, middle[1]],
    [middle[0], top + inset],
    [middle[0], bottom - inset],
  ];
}

function isOn(element: Element, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
  const root = element.getRootNode();
  const top = (root instanceof ShadowRoot ? root : document).elementFromPoint(x, y);
  if (top === null) return false;
  const label = labelOf(element);
  // The corner of a row that is one link, or of words that wrap, belongs to the parts around it.
  return (
    upwards(top).includes(element) ||
    upwards(element).includes(top) ||
    (label !== undefined && upwards(top).includes(label))
  );
}

function describeBox({ left, top, width, height }: DOMRect): string {
  return [left, top, width, height].map(Math.round).join(' ');
}
