import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { openDirectory } from '../../../src/directory/directory.ts';
import { launchOptions } from '../../../src/flyer/print/find-browser.ts';
import { contentFolder } from '../../../src/site/settings.ts';
import { describeMachine, versionOf } from '../describe-machine.ts';
import { BUILDS } from './build/built.ts';
import { measureBuild } from './build/measure-build.ts';
import { ENGINES } from './engines/engines.ts';
import { measureQuality } from './measure-quality.ts';
import { LANGUAGES } from './network/concept.ts';
import { syntheticNetwork } from './network/synthetic-network.ts';
import type { Report } from './note/report.ts';
import { NOTE, writeNote } from './note/write-note.ts';
import { openBenchSite } from './page/bench-site.ts';
import { readPlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { realQueries } from './queries/real-queries.ts';
import { syntheticQueries } from './queries/synthetic-queries.ts';
import { measureCold } from './speed/measure-cold.ts';
import { measureKeys } from './speed/measure-keys.ts';
import type { Keys } from './speed/measure-keys.ts';
import { SLOWNESSES } from './speed/slow-page.ts';

/**
 * `npm run bench search`: our search beside seven others, in a real browser, and the note of it, which is written again
 * after each part, so that a run that is cut off leaves what it measured. `npm run bench search quality`, `npm run
 * bench search speed 1000` and the like measure a part and only print it.
 */
export async function benchSearch(): Promise<void> {
  const words = process.argv.slice(3);
  const plan = readPlan(words);
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'patchwork-bench-'));
  closing.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  const browser = await chromium.launch(await launchOptions());
  closing.defer(() => browser.close());
  const machine = describeMachine(versionsOf(browser));
  const command = ['npm run bench search', ...words].join(' ');
  const report: Report = { command, machine, qualities: [], speeds: [], builds: [] };
  const isWhole = words.every((word) => word.startsWith('rounds='));
  const keep = async (): Promise<void> => {
    if (!isWhole) return;
    await mkdir(dirname(NOTE), { recursive: true });
    await writeFile(NOTE, await writeNote(report));
  };
  const ground = { browser, folder, plan, report, keep };
  if (plan.real) await measureReal(ground);
  for (const count of plan.counts) {
    await measureNetwork(ground, count);
    if (plan.parts.has('build')) await measureBuilds(ground, count);
  }
  console.log(await writeNote(report));
}

async function measureReal({ browser, folder, report, keep }: Ground): Promise<void> {
  tell('real content');
  const directory = openDirectory(contentFolder());
  const { tuned, heldOut } = realQueries(directory);
  const site = await openBenchSite(directory, LANGUAGES, join(folder, 'real'));
  const queries = [...tuned, ...heldOut];
  const scores = await measureQuality(browser, site, queries);
  await site.close();
  const parts = { all: [0], tuned: [0, tuned.length], 'held out': [tuned.length] };
  for (const [name, [from, to]] of Object.entries(parts)) {
    const theirs = new Map([...scores].map(([engine, its]) => [engine, its.slice(from, to)]));
    report.qualities.push({
      content: `Real content, ${name}`,
      queries: queries.slice(from, to).length,
      scores: theirs,
    });
  }
  await keep();
}

async function measureNetwork({ browser, folder, plan, report, keep }: Ground, count: number) {
  if (!plan.parts.has('quality') && !plan.parts.has('speed')) return;
  tell(`${count} entries: building`);
  const network = syntheticNetwork(count);
  const queries = syntheticQueries(network);
  const languages = plan.parts.has('quality') ? LANGUAGES : (['en'] as const);
  const site = await openBenchSite(network.directory, languages, join(folder, String(count)));
  if (plan.parts.has('speed')) {
    for (const slowness of SLOWNESSES) {
      tell(`${count} entries: ${slowness.name}`);
      const cold = await measureCold(browser, site, ENGINES, slowness, plan.rounds);
      const keys = new Map<string, Keys>();
      for (const engine of ENGINES)
        keys.set(engine.name, await measureKeys(browser, site, engine, slowness, queries));
      report.speeds.push({ count, slowness: slowness.name, cold, keys });
      await keep();
    }
  }
  if (plan.parts.has('quality')) {
    tell(`${count} entries: quality`);
    report.qualities.push({
      content: `${count.toLocaleString('en')} invented entries`,
      queries: queries.length,
      scores: await measureQuality(browser, site, queries),
    });
    await keep();
  }
  await site.close();
}

async function measureBuilds({ folder, report, keep }: Ground, count: number): Promise<void> {
  const costs = new Map<string, Awaited<ReturnType<typeof measureBuild>>>();
  for (const name of BUILDS.keys()) {
    tell(`${count} entries: build of ${name}`);
    costs.set(name, await measureBuild(name, count, folder));
  }
  report.builds.push({ count, costs });
  await keep();
}

function versionsOf(browser: Browser): string[] {
  const names = new Set(ENGINES.flatMap(({ package: name }) => name ?? []));
  return [`Chromium ${browser.version()}`, ...[...names].map(versionOf)];
}

/** Says where a long run is, beside its result. */
function tell(what: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${what}`);
}

type Ground = {
  browser: Browser;
  folder: string;
  plan: Plan;
  report: Report;
  /** Writes the note of what was measured so far, when the whole is measured. */
  keep: () => Promise<void>;
};
