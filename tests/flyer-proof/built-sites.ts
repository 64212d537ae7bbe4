import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A network's content and the folder its site is built into. */
export type ProofSite = { name: string; content: string; site: string };

const FIXTURES = 'tests/fixtures';

/** The real content and that of every fixture. */
export function proofSites(folder: string): ProofSite[] {
  const fixtures = readdirSync(FIXTURES).filter((name) =>
    existsSync(join(FIXTURES, name, 'content/network.yaml')),
  );
  return [
    { name: 'content', content: resolve('content'), site: join(folder, 'content') },
    ...fixtures.map((name) => ({
      name,
      content: resolve(FIXTURES, name, 'content'),
      site: join(folder, name),
    })),
  ];
}

/** Builds a site as `npm run build` does. */
export function buildSite({ content, site }: Pick<ProofSite, 'content' | 'site'>): void {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PATCHWORK_CONTENT: content,
      PATCHWORK_OUT: site,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
