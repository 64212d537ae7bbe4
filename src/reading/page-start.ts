import { READING_KEY } from './kept-choice.ts';

/**
 * Puts what somebody chose on the page "Text size and reading" onto every page before it is drawn. Storage may be
 * blocked: then there is nothing to put.
 */
const CHOICE = `try{document.documentElement.className=sessionStorage[k="${READING_KEY}"]||localStorage[k]||""}catch{}`;

/**
 * A press on a button with `data-tool` loads the program at that address, which takes the button over and out of here, and
 * presses it again: pages carry none of it before. When it does not come, the button says what `data-off` says.
 */
const TOOLS =
  'onclick=({target:t},d=t.dataset)=>d.tool&&import(d.tool).then(_=>t.click(),_=>t.textContent=d.off)';

/**
 * The inline script at the start of every page. Entry pages may have 1,024 bytes of them in all.
 * @param keep address of the program that keeps the directory on the device, loaded when the page is whole. Where it has
 *   done so, the worker answers in its place, and nothing is loaded.
 */
export function pageStart(keep?: string): string {
  return (
    CHOICE +
    TOOLS +
    (keep === undefined ? '' : `;onload=_=>navigator.serviceWorker&&import("${keep}")`)
  );
}
