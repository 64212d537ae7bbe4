import type { Browser, Page } from 'playwright-core';

/** How slow a connection and a phone are. */
export type Slowness = {
  name: string;
  /** Milliseconds there and back; bytes a second. */
  network: { latency: number; downloadThroughput: number; uploadThroughput: number };
  /** The processor works at one part in so many. Workers are not slowed: Chromium cannot. */
  slowerCpu: number;
};

export const SLOWNESSES: readonly Slowness[] = [
  {
    name: '150 ms, 200 kB/s',
    network: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 96_000 },
    slowerCpu: 1,
  },
  {
    // "Slow 4G" of Chromium's DevTools, with the processor of a cheap phone.
    name: 'slow 4G, CPU / 4',
    network: { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 },
    slowerCpu: 4,
  },
];

/** A page whose HTML and script have arrived at full speed; from now on everything is slow. Nothing is cached. */
export async function openSlowPage(
  browser: Browser,
  url: string,
  { network, slowerCpu }: Slowness,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu });
  return { page, close: () => context.close() };
}
