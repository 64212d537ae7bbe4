// Ships to the browser, on the navigators' desk only.
import { deskDatabase } from '../../storage/desk-database.ts';

/**
 * Lets one tab write at a time. With `steal` this tab takes over, and `onTaken` tells the tab before it.
 * Where a browser has no locks or refuses them, every tab may write: what two write both stays.
 */
export function takeDesk({ locks, network, steal = false, onTaken }: TakingDesk): Promise<Taken> {
  return new Promise((resolve) => {
    let release = () => {};
    const held = new Promise<void>((free) => (release = free));
    const here: Taken = { kind: 'here', release };
    if (!locks) {
      resolve(here);
      return;
    }
    let has = false;
    const options = steal ? { steal } : { ifAvailable: true };
    locks
      .request(deskDatabase(network), options, async (lock) => {
        has = lock !== null;
        resolve(has ? here : { kind: 'elsewhere' });
        if (has) await held;
      })
      .catch(() => {
        // Chromium refuses locks where a person blocked this site's data.
        if (has) onTaken();
        else resolve(here);
      });
  });
}

export interface TakingDesk {
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly network: string;
  readonly steal?: boolean;
  /** Another tab took over: this one must stop writing. */
  readonly onTaken: () => void;
}

export type Taken =
  { readonly kind: 'here'; readonly release: () => void } | { readonly kind: 'elsewhere' };
