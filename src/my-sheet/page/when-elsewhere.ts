// Ships to the browser, on my sheet only.
import { stampDay } from '../../flyer/frame/stamp-day.ts';

/** A sheet that lies open is looked at again so often, so that a forgotten tab forgets too. */
const LOOK_AGAIN_MS = 5 * 60_000;

/** Tells when the kept sheet may be another: another tab, the way back, time. Before printing, the day is written anew. */
export function whenElsewhere(look: () => void): void {
  addEventListener('storage', look);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_AGAIN_MS);
  addEventListener('beforeprint', () => {
    stampDay(document, Date.now());
  });
}
