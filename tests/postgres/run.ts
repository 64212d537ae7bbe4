/**
 * `npm run test:postgres`: the tests of the inbox on a real PostgreSQL, which fail instead of being passed over when this
 * computer has none (Debian: `apt-get install postgresql`; no server needs to run). More words go to Vitest.
 */
import { spawnSync } from 'node:child_process';

const vitest = 'node_modules/vitest/vitest.mjs';
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'unit', 'tests/postgres', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, PATCHWORK_NEED_POSTGRES: '1' } },
);
process.exitCode = status ?? 1;
