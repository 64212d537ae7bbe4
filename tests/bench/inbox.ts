import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotTry } from '../parse-server/open-parse.ts';
import { aSealedLetter, makePlace, SETTINGS } from '../inbox/inbox-place.ts';
import { describeMachine } from './describe-machine.ts';
import { untilStored } from './home.ts';
import type { Home, Letters } from './home.ts';
import { freshLetters } from './fresh-letters.ts';
import { folderBytes, measureInstalled } from './installed-size.ts';
import { measureLoads } from './measure-loads.ts';
import { measureStarts } from './measure-starts.ts';
import { openParseHome, openPostgresHome, openSqliteHome, openWorkerHome } from './open-homes.ts';
import type { Ground } from './open-homes.ts';
import { sayConditions, sayFigures, sayRatios, saySizes } from './say-inbox-bench.ts';
import { writeReport } from './write-report.ts';

const SECONDS = 8;
const NOTE = 'docs/benchmarks/inbox.md';

/**
 * `npm run bench inbox`: how many letters a second each home keeps durably, how long one waits, what it weighs; beside
 * Parse Server in the same run. `npm run bench inbox 2` posts for 2 seconds a round instead of 8 and only prints. A home that
 * cannot run here is named, and the others run.
 */
export async function benchInbox(): Promise<void> {
  const seconds = Number(process.argv[3] ?? SECONDS);
  if (!(seconds > 0))
    throw new RangeError('Write how many seconds a round takes: npm run bench inbox 2');
  const stopped = new AbortController();
  await using closing = new AsyncDisposableStack();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      stopped.abort();
      void closing.disposeAsync().finally(() => process.exit(130));
    });
  }
  try {
    const report = await benchAll(await makeGround(closing, stopped.signal), seconds);
    const lines = report.flatMap((paragraph) => [paragraph, '']);
    if (seconds === SECONDS) await writeReport(NOTE, lines);
    else console.log(lines.join('\n'));
  } catch (error) {
    // What was under way fails when Ctrl-C takes it away.
    if (!stopped.signal.aborted) throw error;
  }
}

async function makeGround(closing: AsyncDisposableStack, signal: AbortSignal): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'patchwork-bench-'));
  closing.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  // PostgreSQL runs as somebody else where this runs as root.
  await chmod(folder, 0o755);
  const place = await makePlace({}, { ...SETTINGS, accepts: 'sealed' });
  closing.defer(() => place.remove());
  return { folder, dist: place.dist, closing, signal };
}

async function benchAll(ground: Ground, seconds: number): Promise<string[]> {
  const model = await aSealedLetter();
  const letters = (seed: string): Letters => freshLetters(model, seed);
  const single = letters('one by one');
  const homes: Home[] = [];
  const missing: string[] = [];
  for (const [name, open] of Object.entries({
    'Node + SQLite': openSqliteHome,
    'Node + PostgreSQL': openPostgresHome,
    'Worker + D1': openWorkerHome,
    'Parse Server': openParseHome,
  })) {
    const home = await tryTo(name, ground, missing, () => openReady(open, ground, single));
    if (home) homes.push(home);
  }
  const figures = await measureLoads(homes, { model, seconds, signal: ground.signal });
  const starts = await measureStarts(homes, ground, single);
  const sizes = await tryTo('Installed size', ground, missing, async () => {
    const ours = await measureInstalled(ground.folder, ground.signal);
    const parse = join(ground.folder, 'parse', 'node_modules');
    return saySizes(ours, existsSync(parse) ? folderBytes(parse) : undefined);
  });
  return [
    '# The form service, measured',
    `Written by \`npm run bench inbox\`; do not edit. ${describeMachine()}`,
    sayConditions(model, seconds),
    ...missing,
    ...sayFigures(figures),
    ...sayRatios(figures),
    ...starts,
    ...(sizes ?? []),
  ];
}

async function openReady(
  open: (ground: Ground) => Promise<Home>,
  ground: Ground,
  letters: Letters,
): Promise<Home> {
  const home = await open(ground);
  const processes = home.addresses().length;
  await home.start(processes);
  await untilStored(home, processes, letters);
  return home;
}

/** Nothing, and a line that says why, when it fails. Only what this computer lacks is no failure of the run. */
async function tryTo<Result>(
  what: string,
  { signal }: Pick<Ground, 'signal'>,
  missing: string[],
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) throw error;
    missing.push(`${what}: not measured. ${error instanceof Error ? error.message : ''}`);
    if (!(error instanceof CannotTry)) process.exitCode = 1;
    return undefined;
  }
}
