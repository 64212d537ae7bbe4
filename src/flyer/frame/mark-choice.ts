// Ships to the browser

/** Says to screen readers which of the page's sheets is shown: the one the address names, else the page's own. */
export function markChoice(
  page: Document,
  { pathname, hash }: Pick<Location, 'pathname' | 'hash'>,
): void {
  // Not :target: when the script first runs, the browser may not have gone there yet.
  const shown = page.getElementById(hash.slice(1))?.matches('.paper') === true ? hash : '';
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.frame nav a')) {
    const isShown = link.pathname === pathname && link.hash === shown;
    if (isShown) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
