/**
 * `npm run bench`: figures of this machine, as medians of several runs, written into docs/benchmarks one note after the
 * other, for hours. Figures that speak across machines are ratios against something else in the same run.
 * `npm run bench build` measures one of them: builds beside Hugo, Eleventy and plain Astro. `check` reads folders of many files,
 * `desk` is the navigators' desk, `flyers` prints sheets as PDFs, `import` reads sheets of rows, `inbox` is the form service
 * beside Parse Server, `open-data` what the open data adds to a build, `request` the request page, `search` our search
 * beside seven others.
 */
import { benchBuild } from './build/bench-build.ts';
import { benchCheck } from './check.ts';
import { benchDesk } from './desk.ts';
import { benchFlyers } from './flyers.ts';
import { benchImport } from './import.ts';
import { benchInbox } from './inbox.ts';
import { benchOpenData } from './open-data.ts';
import { benchRequest } from './request.ts';
import { benchSearch } from './search/bench-search.ts';

/** The long ones come last. */
const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  check: benchCheck,
  desk: benchDesk,
  flyers: benchFlyers,
  import: benchImport,
  inbox: benchInbox,
  'open-data': benchOpenData,
  request: benchRequest,
  search: benchSearch,
  build: benchBuild,
};

const chosen = process.argv[2];
const bench = BENCHES[chosen ?? ''];
if (chosen === undefined) {
  for (const [name, each] of Object.entries(BENCHES)) {
    console.error(`${new Date().toISOString().slice(11, 16)} ${name}`);
    await each();
  }
} else if (bench) await bench();
else {
  console.error(`There is no bench "${chosen}". Choose one: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 1;
}
