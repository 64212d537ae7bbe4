// Ships to the browser, loaded when somebody listens.

/** Menus, controls, pictures, and what is not shown to everybody. */
const LEFT_OUT =
  'nav, form, button, svg, style, script, template, [hidden], [aria-hidden="true"], .sr, .no-print';

/** A block of a page with its words, and the language they are in. */
export type Part = {
  readonly element: HTMLElement;
  readonly text: string;
  readonly language: string;
};

/** The words of a page block by block in reading order, those that are drawn. */
export function findParts(main: HTMLElement): Part[] {
  const blocks: { element: HTMLElement; text: string }[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(LEFT_OUT) !== null) continue;
    const element = blockOf(parent);
    if (element.getClientRects().length === 0) continue;
    const last = blocks.at(-1);
    const text = node.textContent ?? '';
    if (last?.element === element) last.text += text;
    else blocks.push({ element, text });
  }
  return blocks.flatMap(({ element, text }) => {
    // A short weekday ("Mon") stands in a row that knows its whole name.
    const whole = element.localName === 'b' ? element.parentElement?.dataset['name'] : undefined;
    const language = element.closest<HTMLElement>('[lang]')?.lang ?? '';
    return text.trim() === '' ? [] : [{ element, text: whole ?? text.trim(), language }];
  });
}

/** The nearest element that stands for itself, not in a line with others. */
function blockOf(element: HTMLElement): HTMLElement {
  const { display } = getComputedStyle(element);
  const above = element.parentElement;
  return above !== null && (display.startsWith('inline') || display === 'contents')
    ? blockOf(above)
    : element;
}
