import { expect, test } from 'vitest';
import fc from '../fast-check.ts';
import { aBrowser } from './outbox-browser.ts';
import type { Order } from './outbox-browser.ts';
import type { Weather } from './outbox-world.ts';

const LETTERS = 4;
const TABS = 3;

const commands = fc.array(
  fc.record({
    tab: fc.nat(TABS - 1),
    letter: fc.nat(LETTERS - 1),
    what: fc.constantFrom<Order['what'][]>(
      'send',
      'send',
      'send',
      'retry',
      'wake',
      'pass',
      'pass',
      'kill',
      'reload',
    ),
    /** How much of what is under way goes on before the next command. */
    steps: fc.nat(12),
  }),
  { minLength: 1, maxLength: 25 },
);
const forecast = fc.array(
  fc.constantFrom<Weather>('good', 'down', 'lost', 'busy', 'busy-date', 'gateway', 'captcha'),
  { maxLength: 15 },
);

test.each([
  { locks: true, runs: 400 },
  { locks: false, runs: 400 },
])(
  'nothing is lost or doubled, in any order of presses, answers, crashes and pages (locks: $locks)',
  async ({ locks, runs }) => {
    let kills = 0;
    let posts = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), commands, forecast, async (scheduler, orders, weather) => {
        const browser = aBrowser(scheduler, weather, locks);
        for (const order of orders) {
          browser.obey(order);
          for (let step = 0; step < order.steps; step += 1) await browser.goOn();
        }
        const crashes = browser.kills();
        const kept = await browser.endAndDeliver();
        const { form } = browser;
        // Not lost: every letter that reached the disk is at the service.
        expect([...form.stored.keys()].sort()).toEqual(kept);
        // Not doubled: every try of a letter carried the same bytes, and no two tries met.
        expect(form.counts.mismatches).toBe(0);
        const tried = new Map(form.bodies.map((body) => [body, idIn(body)]));
        expect(new Set(tried.values()).size).toBe(tried.size);
        if (locks) {
          expect(browser.mostOpen()).toBeLessThanOrEqual(1);
          // Sealed once; once more only where a page died before the bytes were stored.
          expect(browser.packs.filter(({ stored }) => stored)).toEqual([]);
          const packed = browser.packs.map(({ id }) => id);
          if (crashes === 0) expect(new Set(packed).size).toBe(packed.length);
        }
        kills += crashes;
        posts += form.counts.posts;
      }),
      { numRuns: runs },
    );
    expect(kills).toBeGreaterThan(runs / 4);
    expect(posts).toBeGreaterThan(runs * 2);
  },
  120_000,
);

function idIn(body: string): string {
  return (JSON.parse(body) as { id: string }).id;
}
