// Ships to the browser.
import { formRoot } from '../form-root.ts';

/** Moves focus to a field and its label into view; does nothing when there is no such field. */
export function focusField(id: string): void {
  const root = formRoot(document);
  const field = root.getElementById(id);
  if (!field) return;
  const label = field.closest('fieldset') ?? root.querySelector(`label[for="${CSS.escape(id)}"]`);
  (label ?? field).scrollIntoView({ block: 'start' });
  field.focus({ preventScroll: true });
}

/** `focusField` after the next paint, for a field that is only now being drawn. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      focusField(id);
    });
  });
}
