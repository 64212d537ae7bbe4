// Ships to the browser, on the search page only.

/**
 * Arrow keys between the field and the results, and Escape back: Down from the field to the first result, Up from the
 * first one to the field; Escape goes to the field, and in the field clears it.
 */
export function openKeys(field: HTMLInputElement, results: HTMLElement, clear: () => void): void {
  const links = () => [...results.querySelectorAll<HTMLAnchorElement>('.row a')];

  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') {
      const [first] = links();
      if (!first) return;
      event.preventDefault();
      first.focus();
    } else if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      clear();
    }
  });

  results.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      field.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    if (at < 0) return;
    const next = at + step < 0 ? field : all[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
