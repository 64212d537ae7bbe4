import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexablePageOf } from '../../src/open-data/feeds/indexable-page.ts';
import { describeMachine, versionOf } from './describe-machine.ts';
import { median } from './median.ts';
import { ROOMS } from './open-data-rooms.ts';
import type { RoomFigures } from './open-data-rooms.ts';
import { writeReport } from './write-report.ts';

const RUNS = 3;
const NOTE = 'docs/benchmarks/open-data.md';
const JSON_LD = /<script type="application\/ld\+json"[^>]*>[\s\S]*?<\/script>/g;

/** What each room of the open data takes beside the whole build of the real content, and what its files weigh. */
export async function benchOpenData(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-bench-'));
  try {
    const site = join(scratch, 'site');
    const build = median(Array.from({ length: RUNS }, () => buildSite(site, scratch)));
    const runs = Array.from({ length: RUNS }, () => runChild(scratch));
    const rooms = { ...medianOf(runs), sitemap: sitemapOf(site), 'JSON-LD': linkedDataOf(site) };
    await writeReport(NOTE, report(build, rooms, weigh(filesOf(site, /\.html$/))));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function report(build: number, rooms: Rooms, pages: Weight): string[] {
  const known = Object.entries(ROOMS).flatMap(([name, { said }]) => {
    const figures = rooms[name];
    return figures === undefined || figures.milliseconds + figures.files === 0
      ? []
      : [{ name: `${name}: ${said}`, ...figures }];
  });
  const all = known.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    '# Open data, measured',
    '',
    'Written by `npm run bench open-data`; do not edit.',
    describeMachine([versionOf('astro'), versionOf('sharp')]),
    '',
    `Medians of ${RUNS} runs over the real content. The rooms make their files one after the other in a process of their own, from`,
    `the modules that the build runs; the last column is the part each is of the whole build, which took ${(build / 1000).toFixed(1)} s. Times`,
    'are of this machine; that column speaks across machines. "Packed" is each file by itself, with gzip.',
    '',
    '| room | files | raw | packed | time | of the build |',
    '| --- | --- | --- | --- | --- | --- |',
    ...known.map((room) => rowOf(room, build)),
    '',
    `All of them together: ${(all / 1000).toFixed(1)} s, ${part(all / build)} of the build. The pages of the site, for comparison: ${pages.files.toLocaleString('en')} files, ${size(pages.raw)}, packed`,
    `${size(pages.packed)}. Nobody downloads any of it by looking at a page, but for the JSON-LD, and a link picture where a link is shown.`,
  ];
}

function rowOf(room: RoomFigures & { name: string }, build: number): string {
  const { name, files, milliseconds } = room;
  const time =
    milliseconds === 0 ? ['', ''] : [`${milliseconds.toFixed(0)} ms`, part(milliseconds / build)];
  const count = files === 0 ? '' : files.toLocaleString('en');
  return `| ${[name, count, size(room.raw), size(room.packed), ...time].join(' | ')} |`;
}

/** Milliseconds of a build, after which the site lies there. */
function buildSite(site: string, scratch: string): number {
  const started = performance.now();
  run(['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    PATCHWORK_OUT: site,
    ...withoutCache(scratch),
  });
  return performance.now() - started;
}

function runChild(scratch: string): Rooms {
  return JSON.parse(run(['tests/bench/open-data-child.ts'], withoutCache(scratch))) as Rooms;
}

/** Link pictures are kept from build to build; here each is drawn every time, as on a computer that has none yet. */
function withoutCache(scratch: string): Record<string, string> {
  return { PATCHWORK_CACHE: mkdtempSync(join(scratch, 'cache-')) };
}

function run(command: readonly string[], env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
  return stdout;
}

/** Files weigh the same in every run: only their time differs. */
function medianOf(runs: readonly Rooms[]): Rooms {
  return Object.fromEntries(
    Object.entries(runs[0] ?? {}).map(([room, figures]) => {
      const times = runs.map((each) => each[room]?.milliseconds ?? Number.NaN);
      return [room, { ...figures, milliseconds: median(times) }];
    }),
  );
}

/** Asking the pages is what takes the time; the file itself is written within the build. */
function sitemapOf(site: string): RoomFigures {
  const pages = filesOf(site, /\.html$/).map((page) => page.toString());
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    for (const page of pages) indexablePageOf(page);
    return performance.now() - started;
  });
  return { milliseconds: median(times), ...weigh(filesOf(site, /^sitemap.*\.xml$/)) };
}

/** What JSON-LD adds to the pages that have it, unpacked and packed. */
function linkedDataOf(site: string): RoomFigures {
  const pages = filesOf(site, /\.html$/).filter((page) => page.includes('application/ld+json'));
  const rest = pages.map((page) => Buffer.from(page.toString().replaceAll(JSON_LD, '')));
  const [whole, without] = [weigh(pages), weigh(rest)];
  return {
    milliseconds: 0,
    files: pages.length,
    raw: whole.raw - without.raw,
    packed: whole.packed - without.packed,
  };
}

function filesOf(site: string, name: RegExp): Buffer[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(site, file)));
}

function weigh(files: readonly Buffer[]): Weight {
  return {
    files: files.length,
    raw: files.reduce((sum, file) => sum + file.length, 0),
    packed: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
  };
}

function size(bytes: number): string {
  if (bytes === 0) return '';
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function part(ratio: number): string {
  return `${(ratio * 100).toFixed(1)}%`;
}

type Rooms = Readonly<Record<string, RoomFigures>>;
type Weight = Omit<RoomFigures, 'milliseconds'>;
