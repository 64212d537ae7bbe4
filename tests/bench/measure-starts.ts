import { join } from 'node:path';
import { bundleService } from '../../src/inbox/operation/bundle-service.ts';
import { untilStored } from './home.ts';
import type { Home, Letters } from './home.ts';
import { median } from './median.ts';
import { openSqliteHome } from './open-homes.ts';
import type { Ground } from './open-homes.ts';
import { table } from './search/note/table.ts';

const STARTS = 5;

/**
 * A table of the milliseconds from the start of one process of each home until it has kept a letter, the middle of
 * five starts on the store as it is. workerd needs the bundler and miniflare first, which Cloudflare does not.
 * Homes are stopped afterwards.
 */
export async function measureStarts(
  homes: readonly Home[],
  ground: Ground,
  letters: Letters,
): Promise<string[]> {
  const bundle = join(ground.folder, 'bundle-to-start');
  await bundleService(bundle);
  const bundled = await openSqliteHome(ground, join(bundle, 'serve.mjs'));
  await Promise.all(homes.map((home) => home.stop()));
  const rows: string[][] = [];
  for (const home of [...homes, bundled]) {
    const times: number[] = [];
    for (let time = 0; time < STARTS; time += 1) {
      const started = performance.now();
      await home.start(1);
      await untilStored(home, 1, letters);
      times.push(performance.now() - started);
      await home.stop();
    }
    const name = home === bundled ? `${home.name}, bundled` : home.name;
    rows.push([name, `${median(times).toFixed(0)} ms`]);
  }
  return [
    '## Starting',
    `From the start of one process until it has kept a letter, the middle of ${STARTS}:`,
    table([['home', 'time'], ...rows]),
  ];
}
