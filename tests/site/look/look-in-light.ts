// Runs in the browser.
import { findCut } from './find-cut.ts';
import { findDisorder } from './find-disorder.ts';
import { notePatches } from './find-lost.ts';
import { findPale } from './find-pale.ts';
import { findSmall } from './find-small.ts';
import { allElements } from './shown-parts.ts';

/** Opens everything that opens, looks, and notes what other colors might take away. */
export function lookInLight(): string[] {
  for (const element of allElements())
    if (element instanceof HTMLDetailsElement) element.open = true;
  notePatches();
  return [...findPale(), ...findSmall(), ...findCut(), ...findDisorder()];
}

/** Looks with a reader's own space between letters, words, lines and paragraphs, and takes it away again. */
export function lookSpaced(css: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const roots = [document, ...allElements().flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const root of roots) root.adoptedStyleSheets.push(sheet);
  const found = findCut();
  for (const root of roots) root.adoptedStyleSheets.pop();
  return found;
}
