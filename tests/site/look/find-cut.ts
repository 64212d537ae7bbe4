// Runs in the browser.
import { allElements, isShown, nameOf, shownTexts, upwards } from './shown-parts.ts';
import type { ShownText } from './shown-parts.ts';

/** Success criteria 1.4.4, 1.4.10 and 1.4.12: pages that scroll sideways, text that is cut off, text on other text. */
export function findCut(): string[] {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const texts = shownTexts();
  return [
    ...(wide > 0 ? [`sideways: ${wide} px, ${widest()}`] : []),
    ...texts.flatMap(cutOff),
    ...findOverlaps(texts),
  ];
}

function widest(): string {
  const right = document.documentElement.clientWidth;
  const out = allElements().filter((element) => {
    const box = element.getBoundingClientRect();
    return (
      !element.closest('svg') &&
      isShown(element) &&
      box.width > 0 &&
      (box.right > right + 0.5 || box.left < -0.5)
    );
  });
  return out.slice(-1).map(nameOf).join();
}

/** The nearest box that does not let its content out, unless it scrolls. */
function cutOff({ element, words, lines }: ShownText): string[] {
  for (const above of upwards(element)) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(above);
    if (/auto|scroll/.test(overflowX + overflowY)) return [];
    if (!/hidden|clip/.test(overflowX + overflowY) || above === document.body) continue;
    const box = above.getBoundingClientRect();
    const out = lines.some((line) => {
      // Letters are lower than the box that is kept for them.
      const ease = line.height * 0.2;
      return (
        (overflowX !== 'visible' && (line.left < box.left - 1 || line.right > box.right + 1)) ||
        (overflowY !== 'visible' &&
          (line.top + ease < box.top - 1 || line.bottom - ease > box.bottom + 1))
      );
    });
    if (out) return [`cut: "${words}" by ${nameOf(above)} ${textOverflow}`];
  }
  return [];
}

/** A bar that stays in the window while the page moves, or a menu that unfolds over it, hides nothing for good. */
function liesAlike(one: Element, other: Element): boolean {
  return layerOf(one) === layerOf(other);
}

function layerOf(element: Element): Element | undefined {
  return upwards(element).find((above) => {
    const { position, zIndex } = getComputedStyle(above);
    return /fixed|sticky/.test(position) || (position === 'absolute' && zIndex !== 'auto');
  });
}

/** Two texts on one spot. Lines of one text, and letters that reach up or down, may touch. */
function findOverlaps(texts: readonly ShownText[]): string[] {
  const boxes = texts
    .flatMap(({ element, words, lines }) =>
      lines.map((line) => ({
        element,
        words,
        left: line.left + 1,
        right: line.right - 1,
        top: line.top + line.height * 0.28,
        bottom: line.bottom - line.height * 0.28,
      })),
    )
    .toSorted((a, b) => a.top - b.top);
  const found = new Set<string>();
  for (const [index, one] of boxes.entries())
    for (let next = index + 1; next < boxes.length; next += 1) {
      const other = boxes[next];
      if (other === undefined || other.top >= one.bottom) break;
      if (one.element === other.element) continue;
      if (one.left < other.right && other.left < one.right && liesAlike(one.element, other.element))
        found.add(`overlap: "${one.words}" and "${other.words}" in ${nameOf(other.element)}`);
    }
  return [...found];
}
