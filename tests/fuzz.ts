/**
 * `npm run fuzz -- 20`: every file with a property test, in so many rounds (10 without a number), each with a seed of its
 * own. It ends at the first round in which something fails, and says how to have the same round again.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

const rounds = Number(process.argv[2] ?? 10);
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  console.error('How many rounds? A whole number, such as: npm run fuzz -- 20');
  process.exit(2);
}
const files = globSync('tests/**/*.test.ts').filter((file) =>
  readFileSync(file, 'utf8').includes("/fast-check.ts'"),
);

for (let round = 1; round <= rounds; round++) {
  const seed = randomInt(2 ** 31);
  console.log(`Round ${round} of ${rounds}, seed ${seed}`);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...files],
    { stdio: 'inherit', env: { ...process.env, PATCHWORK_SEED: String(seed) } },
  );
  if (status !== 0) {
    console.error(`Again: PATCHWORK_SEED=${seed} npm test -- <the file that failed>`);
    process.exit(1);
  }
}
