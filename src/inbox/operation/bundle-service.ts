import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';

const PROGRAMS = {
  serve: fileURLToPath(new URL('../serve.ts', import.meta.url)),
  inbox: fileURLToPath(new URL('../command/inbox-command.ts', import.meta.url)),
};

// Packages in the older module format ask for Node's own modules by `require`, which is not there by itself.
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`;

/**
 * Writes the form service (`serve.mjs`) and the navigators' command (`inbox.mjs`) into a folder, each in one file that
 * needs Node and nothing else. Where the site and the letters lie, PATCHWORK_DIST and PATCHWORK_INBOX must say.
 * Gives what went into them.
 */
export async function bundleService(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: PROGRAMS,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: REQUIRE },
    // Is only there where somebody installed it; pg goes without.
    external: ['pg-native'],
    legalComments: 'eof',
    logLevel: 'warning',
    metafile: true,
  });
  return metafile;
}
