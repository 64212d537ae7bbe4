import type { Page } from 'playwright-core';

/**
 * What a reader would not see on the sheet that a page shows: text outside of what clips it, and text that runs into
 * other text or into a code. In plain sentences, with the first words of each.
 */
export function findCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Line = { box: DOMRect; block: Element; words: string };
    /** A line's box is higher than its letters: what sticks out above and below shows nothing. */
    const inner = (box: DOMRect, words: string): DOMRect => {
      const { x, y, width, height } = box;
      // Two figures are narrower than high, whichever way they run.
      const narrow = words.length < 4 || width < height;
      // A large figure is set a little out, so that its stroke and not its white stands on the edge.
      const across = narrow ? 0.22 : (0.03 * height) / width;
      const down = words.length < 4 || width >= height ? 0.22 : 0;
      return new DOMRect(
        x + width * across,
        y + height * down,
        width * (1 - 2 * across),
        height * (1 - 2 * down),
      );
    };
    const blockOf = (element: Element): Element => {
      let block = element;
      while (block.parentElement && getComputedStyle(block).display === 'inline')
        block = block.parentElement;
      return block;
    };
    const linesOf = (paper: Element): Line[] => {
      const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
      const lines: Line[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const words = node.textContent?.trim() ?? '';
        if (!parent || words === '' || parent.closest('style, script, title, desc')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const block = blockOf(parent);
        for (const box of range.getClientRects())
          if (box.width > 0.5 && box.height > 0.5)
            lines.push({ box: inner(box, words), block, words: words.slice(0, 40) });
      }
      return lines;
    };
    const isCut = (line: Line, paper: Element): boolean => {
      for (let around: Element | null = line.block; around; around = around.parentElement) {
        const { overflowX, overflowY, contain, textOverflow } = getComputedStyle(around);
        // Where an ellipsis stands, somebody meant it.
        if (textOverflow === 'ellipsis') return false;
        const clips = overflowX !== 'visible' || overflowY !== 'visible';
        if (clips || /strict|content|paint/.test(contain)) {
          const edge = around.getBoundingClientRect();
          const { box } = line;
          if (
            box.left < edge.left - 1.5 ||
            box.right > edge.right + 1.5 ||
            box.top < edge.top - 1.5 ||
            box.bottom > edge.bottom + 1.5
          )
            return true;
        }
        if (around === paper) return false;
      }
      return false;
    };
    const meet = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
    const faults = new Set<string>();
    for (const paper of document.querySelectorAll('.paper')) {
      if (getComputedStyle(paper).display === 'none') continue;
      const lines = linesOf(paper);
      if (lines.length === 0) faults.add('The sheet is empty.');
      // Cut-off room has no text: tabs and paddings end below the edge before any word does.
      for (const part of paper.querySelectorAll('.side > *')) {
        const edge = part.parentElement?.getBoundingClientRect().bottom ?? Infinity;
        const below = Math.round(part.getBoundingClientRect().bottom - edge);
        if (below > 2 && getComputedStyle(part).position === 'static')
          faults.add(`The end of a side is ${below} pixels too low.`);
      }
      const codes = [...paper.querySelectorAll('svg[shape-rendering="crispEdges"]')].map((code) =>
        code.getBoundingClientRect(),
      );
      lines.forEach((line, index) => {
        if (isCut(line, paper)) faults.add(`"${line.words}" is cut off.`);
        if (codes.some((code) => meet(code, line.box)))
          faults.add(`"${line.words}" runs into a code.`);
        for (const other of lines.slice(index + 1))
          if (other.block !== line.block && meet(line.box, other.box))
            faults.add(`"${line.words}" runs into "${other.words}".`);
      });
    }
    return [...faults];
  });
}
