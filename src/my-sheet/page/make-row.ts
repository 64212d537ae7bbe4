// Ships to the browser, on my sheet only.
import { fill } from '../../words/fill.ts';
import type { Shown } from '../merge-lists.ts';
import type { SheetPhone } from '../sheet-entry.ts';
import { cloneOf, putIn } from './fill-template.ts';
import type { SheetView } from './sheet-view.ts';

/** What a button on a row does. */
export type RowAction = 'up' | 'down' | 'remove';

/** A row of the sheet: one entry, its facts, and on the screen the buttons that move it. */
export function makeRow(
  templates: { entry: HTMLTemplateElement; phone: HTMLTemplateElement },
  { entry, face }: Shown,
  { words, address }: SheetView,
  { first, last, editable }: { first: boolean; last: boolean; editable: boolean },
): HTMLElement {
  const row = cloneOf(templates.entry);
  row.dataset['code'] = entry.code;
  const title = row.querySelector('a');
  if (title) {
    title.textContent = face.title;
    if (face.page !== undefined) title.href = face.page;
    if (entry.language !== undefined) title.lang = entry.language;
  }
  putIn(row, 'state', face.state.join(' '));
  putIn(row, 'about', entry.closed ? '' : face.about);
  putIn(row, 'before', entry.closed ? '' : entry.before.join(' '));
  putIn(row, 'when', entry.closed ? '' : face.when.join(' · '));
  putIn(row, 'place', entry.closed ? '' : face.place);
  putIn(row, 'web', entry.closed || face.phones.length > 0 ? '' : (face.web ?? ''));
  putIn(row, 'evidence', entry.closed ? '' : entry.evidence);
  putIn(row, 'short', entry.closed ? '' : address(`r/${face.short}`));
  row.querySelector('.reach')?.toggleAttribute('hidden', entry.closed === true);
  if (!entry.closed) {
    const phones = face.phones.map((phone) => makePhone(templates.phone, phone, words));
    row.querySelector('.reach')?.prepend(...phones);
  }
  row.querySelector('.controls')?.toggleAttribute('hidden', !editable);
  nameButton(row, 'up', fill(words.upName, { title: face.title }), first);
  nameButton(row, 'down', fill(words.downName, { title: face.title }), last);
  nameButton(row, 'remove', fill(words.removeName, { title: face.title }), false);
  return row;
}

function makePhone(
  template: HTMLTemplateElement,
  { number, dial, label, text }: SheetPhone,
  words: SheetView['words'],
): HTMLElement {
  const line = cloneOf(template);
  const link = line.querySelector('a');
  if (link) {
    link.textContent = number;
    link.href = `tel:${dial}`;
  }
  putIn(line, 'label', label ?? (text ? words.textToo : ''));
  return line;
}

function nameButton(row: HTMLElement, action: RowAction, name: string, off: boolean): void {
  const button = row.querySelector<HTMLButtonElement>(`[data-do="${action}"]`);
  if (!button) return;
  button.setAttribute('aria-label', name);
  // A disabled button would lose the focus of whoever just moved the row here.
  button.setAttribute('aria-disabled', String(off));
}
