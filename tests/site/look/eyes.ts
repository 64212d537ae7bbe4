import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Page } from 'playwright-core';
import type { findCut } from './find-cut.ts';
import type { countFocusable, findHiddenFocus, focusedElement } from './find-hidden-focus.ts';
import type { findLost } from './find-lost.ts';
import type { findPale } from './find-pale.ts';
import type { findSmall } from './find-small.ts';
import type { lookInLight, lookSpaced } from './look-in-light.ts';

/** In the order in which they need one another. */
const FILES = [
  'shown-parts',
  'find-pale',
  'find-cut',
  'find-disorder',
  'find-small',
  'find-lost',
  'find-hidden-focus',
  'look-in-light',
];

/** The checks of this folder as one script: a page has no modules of ours. */
const SCRIPT = `window.eyes ??= (() => {
${FILES.map(readScript).join('\n')}
return { findPale, findCut, findSmall, findLost, findHiddenFocus, countFocusable, focusedElement, lookInLight, lookSpaced };
})();`;

interface Eyes {
  findPale: typeof findPale;
  findCut: typeof findCut;
  findSmall: typeof findSmall;
  findLost: typeof findLost;
  findHiddenFocus: typeof findHiddenFocus;
  countFocusable: typeof countFocusable;
  focusedElement: typeof focusedElement;
  lookInLight: typeof lookInLight;
  lookSpaced: typeof lookSpaced;
}

declare global {
  interface Window {
    eyes: Eyes;
  }
}

/** Brings `window.eyes` into the page that is open now, unless it is there. */
export async function openEyes(page: Page): Promise<void> {
  await page.evaluate(SCRIPT);
}

function readScript(file: string): string {
  const typed = readFileSync(new URL(`${file}.ts`, import.meta.url), 'utf8');
  return stripTypeScriptTypes(typed)
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/^export /gm, '');
}
