import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Cuts a page off, once the lazy parts of its script it works without signal by are there: each by the name of its
 * file, with everything it imports. "networkidle" does not tell: it is reached once, long before a part is asked for.
 */
export async function loseSignal(page: Page, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    const address = () =>
      page.evaluate(
        (name) =>
          performance
            .getEntriesByType('resource')
            .map((entry) => entry.name)
            .find((url) => url.includes(`/${name}.`)) ?? '',
        part,
      );
    await expect.poll(address, { timeout: 10_000 }).not.toBe('');
    // Settles when the part and all that it imports has run.
    await page.evaluate(`import(${JSON.stringify(await address())}).then(() => true)`);
  }
  await page.context().setOffline(true);
}
