import type { ContentPage } from '../check/read-content.ts';

/** The page whose words a network adds to what the site itself says about evidence: it has no address of its own. */
export const HOW_WE_KNOW = 'how-we-know';

/** The network's pages that stand at an address of their own. */
export function ownPagesOf({ pages }: { pages: readonly ContentPage[] }): ContentPage[] {
  return pages.filter(({ slug }) => slug !== HOW_WE_KNOW);
}
