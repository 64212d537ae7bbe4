/**
 * The fewest pages (nearly) that have every feature of all: again and again the one with most features that no chosen
 * page has.
 */
export function coverFeatures<Page extends { features: ReadonlySet<number> }>(
  pages: readonly Page[],
): Page[] {
  const open = new Set(pages.flatMap(({ features }) => [...features]));
  const chosen: Page[] = [];
  let left = pages.map((page) => ({ page, fresh: [...page.features] }));
  while (open.size > 0) {
    left = left
      .map(({ page, fresh }) => ({ page, fresh: fresh.filter((feature) => open.has(feature)) }))
      .filter(({ fresh }) => fresh.length > 0)
      .toSorted((a, b) => b.fresh.length - a.fresh.length);
    const best = left.shift();
    if (best === undefined) break;
    chosen.push(best.page);
    for (const feature of best.fresh) open.delete(feature);
  }
  return chosen;
}
