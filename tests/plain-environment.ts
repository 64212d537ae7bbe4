/** What Vitest adds to the environment of a test. */
const ADDED = new Set(['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR', 'TEST', 'VITEST']);

/** The environment without that: Astro would believe its `PROD=''` and `MODE=test`. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const known = Object.entries(process.env).filter(([name]) => !ADDED.has(name));
  return Object.fromEntries(known);
}
