import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/*.test.ts', 'tests/{unit,worker,postgres}/**/*.test.ts'],
          // They wait for processes and disks half of their time.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: 'tests/site/built-site.ts',
          // Two browsers at once are enough for two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
});
