import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { WHOLE_RUN } from './tests/rounds.ts';
import { tellSecondTries } from './tests/second-tries.ts';
import { tellScores } from './tests/tell-scores.ts';

/** What others promise too, in another way, and what takes a minute or more: these wait for the whole run. */
const LATER = WHOLE_RUN
  ? []
  : [
      'tests/postgres/postgres-processes.test.ts',
      'tests/unit/inbox-command-homes.test.ts',
      'tests/site/flyers-fixtures.test.ts',
      'tests/site/same-bytes.test.ts',
    ];
const UNIT = globSync(['tests/*.test.ts', 'tests/{unit,worker,postgres}/**/*.test.ts'], {
  exclude: LATER,
});
/** Files that put something else in the place of a module or of a setting: no other file may see that. */
const ALONE = UNIT.filter((file) =>
  /vi\.(?:mock|stubEnv)\(|process\.env\[.+\] = /.test(readFileSync(file, 'utf8')),
);

/** Files that measure how long something takes. */
const QUIET = ['tests/browser/lighthouse.test.ts'];

/** Where `npm test` wants to read how many passed. */
const REPORT = process.env['PATCHWORK_TEST_REPORT'];

export default defineConfig({
  test: {
    reporters: [
      'default',
      tellSecondTries(),
      tellScores(),
      ...(REPORT === undefined ? [] : ['json']),
    ],
    ...(REPORT !== undefined && { outputFile: { json: REPORT } }),
    // A browser, a disk and two busy cores are late once in some ten thousand tests. What promises that no letter is
    // lost or doubled has no second try: those tests say `retry: 0`.
    retry: 1,
    // Two cores have time for three: browsers, disks and processes are waited for a third of the time.
    maxWorkers: 3,
    // A busy machine may draw for longer than the one second that polls wait as they come.
    expect: { poll: { timeout: 5000 } },
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: UNIT,
          exclude: ALONE,
          // Reading the same modules again for each file took a fifth of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        test: {
          name: 'site',
          isolate: false,
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          exclude: [...QUIET, ...LATER],
          globalSetup: 'tests/site/built-site.ts',
        },
      },
      // Looks at what `site` has built, when nothing else runs any more.
      { extends: true, test: { name: 'quiet', include: QUIET, sequence: { groupOrder: 1 } } },
    ],
  },
});
