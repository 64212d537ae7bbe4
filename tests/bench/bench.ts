/**
 * `npm run bench`: figures of this machine, as medians of several runs. Figures that speak across machines are
 * ratios against something else in the same run. `npm run bench flyers` prints sheets as PDFs,
 * `npm run bench check` reads folders of many files, `npm run bench request` measures the request page,
 * `npm run bench inbox` the form service beside Parse Server, `npm run bench search` our search beside seven others,
 * `npm run bench open-data` what the open data adds to a build, `npm run bench desk` the navigators' desk.
 */
import { benchBuild } from './build.ts';
import { benchCheck } from './check.ts';
import { benchDesk } from './desk.ts';
import { benchFlyers } from './flyers.ts';
import { benchImport } from './import.ts';
import { benchInbox } from './inbox.ts';
import { benchOpenData } from './open-data.ts';
import { benchRequest } from './request.ts';
import { benchSearch } from './search/bench-search.ts';

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  build: benchBuild,
  check: benchCheck,
  desk: benchDesk,
  flyers: benchFlyers,
  import: benchImport,
  inbox: benchInbox,
  'open-data': benchOpenData,
  request: benchRequest,
  search: benchSearch,
};

const chosen = process.argv[2] ?? 'build';
const bench = BENCHES[chosen];
if (bench) await bench();
else {
  console.error(`There is no bench "${chosen}". Choose one: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 1;
}
