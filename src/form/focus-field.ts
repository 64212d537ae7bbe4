// Ships to the browser.

/** Moves focus to a field and its label into view; does nothing when there is no such field. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  const label =
    field.closest('fieldset') ?? document.querySelector(`label[for="${CSS.escape(id)}"]`);
  (label ?? field).scrollIntoView({ block: 'start' });
  field.focus({ preventScroll: true });
}
