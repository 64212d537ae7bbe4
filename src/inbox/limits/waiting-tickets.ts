import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Secret } from './shared-secret.ts';

/** Shorter than the half minute that the page asks for, so that nobody is sent away for a second. */
export const WAIT_MILLISECONDS = 20_000;
const LIFE_MILLISECONDS = 3_600_000;
const SHAPE = /^([0-9a-z]{1,12})\.([\w-]{43})$/;

/**
 * For browsers that cannot solve a puzzle: a hidden field that says since when this letter waits. Simple programs that
 * fill forms never come back with it, so the small reserve of posts stays for people who do.
 */
export function createTickets({ secret, clock }: TicketParts): Tickets {
  const sign = async (id: string, since: string): Promise<string> =>
    createHmac('sha256', `ticket:${await secret()}`)
      .update(`${since}.${id}`)
      .digest('base64url');
  return {
    make: async (id) => {
      const since = clock().getTime().toString(36);
      return `${since}.${await sign(id, since)}`;
    },
    read: async (text, id) => {
      const [, since, mark] = SHAPE.exec(text) ?? [];
      if (!since || !mark) return 'none';
      if (!timingSafeEqual(Buffer.from(mark), Buffer.from(await sign(id, since)))) return 'none';
      const waited = clock().getTime() - Number.parseInt(since, 36);
      if (waited > LIFE_MILLISECONDS) return 'none';
      // Less than nothing: the computer's clock was set back since. The signature says that it is ours.
      return waited < 0 || waited >= WAIT_MILLISECONDS ? 'waited' : 'waits';
    },
  };
}

export interface Tickets {
  /** A ticket for one letter that begins to wait now. */
  readonly make: (id: string) => Promise<string>;
  /** Whether this letter has waited long enough; "none" for a ticket that is not ours, of another letter, or too old. */
  readonly read: (text: string, id: string) => Promise<'none' | 'waits' | 'waited'>;
}

export interface TicketParts {
  readonly secret: Secret;
  readonly clock: () => Date;
}
