import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { hasProgram, programFolder } from './program.ts';
import type { rebuild } from './rebuild.ts';

// `npm run build`: with what the last build left when the code is the same, otherwise with Astro.
const ROOT = process.cwd();
process.env['NODE_ENV'] ??= 'production';
const words = process.argv.slice(2);
const isSilent = words.includes('--silent');
const site = pathToFileURL(`${resolve(ROOT, process.env['PATCHWORK_OUT'] ?? 'dist')}/`);
// Other words are orders to Astro. Without a program kept there is nothing to look for.
const mayBeKept =
  words.every((word) => word === '--silent') &&
  hasProgram(programFolder(ROOT, fileURLToPath(site)));
process.exitCode = mayBeKept && (await isMadeAgain()) ? 0 : await runAstro();

/** True when everything is built. A mistake on the way is found by Astro too, which explains it better. */
async function isMadeAgain(): Promise<boolean> {
  const { default: config, build } = (await import(
    pathToFileURL(resolve(ROOT, 'astro.config.mjs')).href
  )) as { default: Settings; build: ReturnType<typeof rebuild> };
  const settled = {
    ...config,
    root: pathToFileURL(`${ROOT}/`),
    outDir: site,
    build: { ...config.build, format: 'directory' },
  };
  const own = config.integrations.filter(({ name }) => name.startsWith('patchwork-'));
  try {
    await runHooks(own, 'astro:routes:resolved', { routes: [] });
    await runHooks(own, 'astro:config:done', { config: settled });
    if (!(await build.again(config.site))) return false;
    await runHooks(own, 'astro:build:done', { dir: site, pages: [], assets: new Map() });
    return true;
  } catch (error) {
    process.stderr.write(`${String(error)}\nThe whole site is built instead.\n`);
    return false;
  }
}

async function runHooks(
  integrations: readonly AstroIntegration[],
  hook: 'astro:routes:resolved' | 'astro:config:done' | 'astro:build:done',
  world: Record<string, unknown>,
): Promise<void> {
  for (const { name, hooks } of integrations) {
    const tell = (text: string) => {
      process.stderr.write(`[${name}] ${text}\n`);
    };
    const info = isSilent ? () => undefined : tell;
    const run = hooks[hook] as ((world: unknown) => unknown) | undefined;
    await run?.({
      ...world,
      logger: { info, warn: isSilent ? info : tell, error: tell, debug: () => undefined },
    });
  }
}

function runAstro(): Promise<number> {
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...words], {
    stdio: 'inherit',
  });
  return new Promise((tell) => {
    astro.on('exit', (code) => {
      tell(code ?? 1);
    });
  });
}

type Settings = {
  site: string;
  base: string;
  build: object;
  integrations: AstroIntegration[];
};
