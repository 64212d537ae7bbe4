// Ships to the browser, on the navigators' desk only.
import { fitAmounts } from './fit-amounts.ts';
import { fitDetails } from './fit-details.ts';
import { fitLanguage } from './fit-language.ts';
import { fitNeed } from './fit-need.ts';
import { fitPlace } from './fit-place.ts';
import { fitTime } from './fit-time.ts';
import type { ReadItem } from './read-item.ts';
import { FITS } from './suggestion.ts';
import type { MatchWorld, Reason } from './suggestion.ts';
import { LEAST_SCORE, LOST_ON_A_MILE, WEIGHTS } from './weights.ts';

/** All there is to say for and against two items, what fits first; nothing when they have nothing in common. */
export function judgePair(
  ask: ReadItem,
  offer: ReadItem,
  world: MatchWorld,
): { score: number; reasons: Reason[] } | undefined {
  const need = fitNeed(ask.open, offer.open, world.needs);
  if (need === undefined) return undefined;
  const place = fitPlace(ask, offer, world);
  const language = fitLanguage(ask, offer);
  const reasons = [
    need,
    ...(place === undefined ? [] : [place]),
    fitTime(ask, offer, world.today),
    ...(language === undefined ? [] : [language]),
    ...fitDetails(ask, offer),
    ...fitAmounts(ask.open, offer.open),
    ...fitAccess(ask, offer),
  ];
  const score = scoreOf(reasons);
  return score < LEAST_SCORE ? undefined : { score, reasons: inOrder(reasons) };
}

/** The product of `WEIGHTS`, a little less for each mile. */
export function scoreOf(reasons: readonly Reason[]): number {
  return reasons.reduce((score, reason) => {
    const miles = reason.kind === 'place' ? (reason.miles ?? 0) : 0;
    return (score * WEIGHTS[reason.kind][reason.fit]) / (1 + miles * LOST_ON_A_MILE);
  }, 1);
}

/** What fits, then what fits in part, what does not, and what must be asked. */
export function inOrder(reasons: readonly Reason[]): Reason[] {
  return reasons.toSorted((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit));
}

/** What either of them needs to come in, climb or hear: only they can say whether it is there. */
function fitAccess(ask: ReadItem, offer: ReadItem): Reason[] {
  return [ask.open.access, offer.open.access]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'access', fit: 'ask', text }));
}
