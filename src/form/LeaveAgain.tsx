// Ships to the browser.
import { LeaveLink } from './LeaveLink.tsx';

/** "Leave now" once more after a step's main button, for windows so low that the strip scrolls away. */
export function LeaveAgain() {
  return <LeaveLink again />;
}
