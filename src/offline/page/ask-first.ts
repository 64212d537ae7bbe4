// Ships to the browser, inside `keep.js`.
import type { KeepPlan } from './keep-plan.ts';
import { keepRefusal } from './kept-refusal.ts';

/** Puts the question at the end of the page, below everything, where it moves nothing. A "no" is kept and not asked again. */
export function askFirst({ page, words }: KeepPlan, document: Document): void {
  const foot = document.querySelector('body > footer');
  if (!foot) return;
  const line = document.createElement('p');
  line.className = 'page keep-ask no-print';
  line.setAttribute('role', 'status');
  const link = document.createElement('a');
  link.className = 'act';
  link.href = page;
  link.append(words.more);
  const no = document.createElement('button');
  no.className = 'act';
  no.type = 'button';
  no.append(words.no);
  no.addEventListener('click', () => {
    keepRefusal(true);
    line.replaceChildren(words.done);
    line.tabIndex = -1;
    line.focus();
  });
  line.append(words.text, ' ', link, ' ', no);
  foot.append(line);
}
