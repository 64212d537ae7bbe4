// Runs in the browser: the parts of a page that a person can see.

/** Every element, those in shadow roots too. */
export function allElements(root: ParentNode = document): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : allElements(element.shadowRoot)),
  ]);
}

/** The element around this one, out of a shadow root too. */
export function around(element: Element): Element | undefined {
  const root = element.getRootNode();
  return (
    element.assignedSlot ??
    element.parentElement ??
    (root instanceof ShadowRoot ? root.host : undefined)
  );
}

export function upwards(element: Element): Element[] {
  const above: Element[] = [];
  for (let at: Element | undefined = element; at !== undefined; at = around(at)) above.push(at);
  return above;
}

/** Whether it is drawn. What only a screen reader finds is not. */
export function isShown(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !upwards(element).some((above) => {
      const { clipPath, overflow } = getComputedStyle(above);
      return clipPath === 'inset(50%)' && overflow !== 'visible';
    })
  );
}

export interface ShownText {
  element: Element;
  words: string;
  /** One for each line of it, on the page (not in the window). */
  lines: DOMRect[];
}

/** Every text that is drawn, with its lines. */
export function shownTexts(): ShownText[] {
  const texts: ShownText[] = [];
  for (const element of allElements()) {
    if (/^(?:script|style|template|noscript|title|option)$/i.test(element.tagName)) continue;
    const own = [...element.childNodes].filter(
      (node) => node instanceof Text && node.data.trim() !== '',
    );
    if (own.length === 0 || !isShown(element)) continue;
    const lines = own.flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    });
    const words = own.map((node) => node.textContent?.trim() ?? '').join(' ');
    texts.push({ element, words: words.slice(0, 60), lines });
  }
  return texts;
}

/** How a finding names an element. */
export function nameOf(element: Element): string {
  const marks = [...element.classList].filter((mark) => !mark.startsWith('astro-')).join('.');
  const words = element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 50);
  const parent = around(element);
  const inside =
    parent === undefined
      ? ''
      : `${parent.tagName.toLowerCase()}${parent.className ? `.${parent.getAttribute('class') ?? ''}` : ''} > `;
  return `${inside}${element.tagName.toLowerCase()}${marks && '.'}${marks} "${words}"`;
}
