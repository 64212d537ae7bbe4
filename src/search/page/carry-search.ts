// Ships to the browser, on the search page only.

/**
 * Links to this page in another language lead to the same search: to what stands in the address when they are followed,
 * so that words of danger are not carried. `flush` writes what waits for the keys to rest.
 */
export function carrySearch(page: ParentNode, flush: () => void): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    const carry = (): void => {
      flush();
      link.search = location.search;
    };
    link.addEventListener('click', carry);
    link.addEventListener('auxclick', carry);
  }
}
