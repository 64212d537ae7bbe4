// Ships to the browser, on my sheet only.
import { writeFragment } from '../sheet-fragment.ts';
import type { SheetParts } from './sheet-parts.ts';
import type { SheetView } from './sheet-view.ts';

/** A module of the code is never smaller on paper, in inches: a phone must read it from a tired printer's sheet. */
const MODULE_INCHES = 0.027;
const LEAST_INCHES = 1.3;

/** Shows the link to these entries and its code. The code's program is loaded when there is something to show. */
export async function showTaking(
  parts: Pick<SheetParts, 'take' | 'code' | 'link' | 'copySaid'>,
  codes: readonly string[],
  page: string,
  { words }: SheetView,
): Promise<void> {
  parts.take.hidden = codes.length === 0;
  parts.copySaid.textContent = '';
  const address = page + writeFragment(codes);
  if (parts.link.value === address) return;
  parts.link.value = address;
  parts.code.replaceChildren();
  if (codes.length === 0) return;
  const { drawQr } = await import('../../flyer/frame/draw-qr.ts');
  if (parts.link.value !== address) return;
  parts.code.innerHTML = drawQr(address, words.takePrinted);
  const size = Number(/viewBox="0 0 (\d+)/.exec(parts.code.innerHTML)?.[1] ?? 0);
  parts.code.style.setProperty('--inches', String(Math.max(LEAST_INCHES, size * MODULE_INCHES)));
}

/** Copies the link when asked; says so either way. */
export function openCopying(
  { copy, link, copySaid }: Pick<SheetParts, 'copy' | 'link' | 'copySaid'>,
  { words }: SheetView,
): void {
  copy.addEventListener('click', () => {
    link.select();
    const copying = (navigator as { clipboard?: Clipboard }).clipboard?.writeText(link.value);
    (copying ?? Promise.reject(new Error('no clipboard'))).then(
      () => (copySaid.textContent = words.copied),
      () => (copySaid.textContent = words.copyFailed),
    );
  });
  link.addEventListener('focus', () => {
    link.select();
  });
}
