import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { baseDigest } from './base-digest.ts';
import { Rebuild } from './build-state.ts';
import { KeptFiles } from './kept-files.ts';
import { digestOf } from './observe.ts';
import { outputFile } from './output-file.ts';
import { pageMaker } from './page-maker.ts';
import type { Finish } from './page-maker.ts';
import { hasProgram, keepProgram, openProgram, programFolder } from './program.ts';

/** What a build is made from, and where the record of it goes. */
export type RebuildSettings = {
  /** The content folder, and its folders whose files are observed one by one. */
  content: string;
  entries: readonly string[];
  /** The day on which the site counts as built. */
  today: string;
  /** Where records are kept, one for each output folder. */
  records: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Makes everything anew. */
  isClean: boolean;
  finish: Finish;
};

/**
 * Makes only what changed since the last build into the same folder. `begin` comes before all other integrations, `end` after
 * them; hooks in between ask `kept` which files are finished already.
 */
export function rebuild(settings: RebuildSettings): {
  begin: AstroIntegration;
  end: AstroIntegration;
  kept: () => KeptFiles;
  /**
   * Makes the pages with what Astro made of the code last time, in place of Astro; the hooks are the caller's.
   * @returns false when that cannot be taken over; then nothing happened.
   */
  again: (origin: string) => Promise<boolean>;
} {
  let state: Rebuild | undefined;
  let base = '/';
  let place = { root: '', site: new URL('file:///') };
  let styles = new Map<string, { styles: unknown }>();
  const none = new KeptFiles();
  const describe = () => {
    const site = fileURLToPath(place.site);
    return {
      site,
      file: join(settings.records, `${digestOf(site)}.json`),
      base: baseDigest({ ...settings, root: place.root }),
      isClean: settings.isClean,
      program: programFolder(place.root, site),
    };
  };
  const begin: AstroIntegration = {
    name: 'patchwork-rebuild',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Astro would empty the output folder: here that is the record's to say.
        if (command === 'build') updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
        state = undefined;
        place = { root: fileURLToPath(config.root), site: config.outDir };
      },
      'astro:build:setup': ({ pages }) => {
        styles = pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const { program, ...described } = describe();
        const build = new Rebuild(described);
        state = build;
        setPrerenderer((astro) => ({
          ...astro,
          setup: async () => {
            await astro.setup?.();
            build.seeAssets();
            const built = [described.site, join(place.root, '.astro/')]
              .map((folder) => join(folder, '.prerender'))
              .find((folder) => existsSync(folder));
            const looks = [...styles].map(([page, its]) => [page, its.styles] as const);
            if (built !== undefined) keepProgram(program, built, new Map(looks));
          },
          ...pageMaker(astro, build, { base, site: place.site, finish: settings.finish }),
        }));
      },
    },
  };
  const end: AstroIntegration = {
    name: 'patchwork-record',
    hooks: {
      'astro:build:done': ({ logger }) => {
        if (state === undefined) return;
        const { size } = state.kept.paths;
        state.end();
        if (size > 0) logger.info(`${size} files are as in the last build`);
      },
    },
  };
  const again = async (origin: string): Promise<boolean> => {
    const { program, ...described } = describe();
    if (settings.isClean || !hasProgram(program) || !Rebuild.isProgramWhole(described))
      return false;
    const build = new Rebuild({ ...described, keepsProgram: true });
    state = build;
    const { listPaths, render } = await openProgram(program);
    const maker = pageMaker({ getStaticPaths: listPaths, render }, build, {
      base,
      site: place.site,
      finish: settings.finish,
    });
    for (const { pathname, route } of await maker.getStaticPaths()) {
      const file = outputFile(pathname, route.type === 'endpoint');
      const address = addressOf(pathname, route.type === 'endpoint');
      const request = new Request(new URL(base + encodeURI(address), origin));
      const answer = await maker.render(request, { routeData: route });
      if (answer.status >= 300 && answer.status !== 404)
        throw new Error(`${file} answers ${answer.status}.`);
      if (answer.body === null) continue;
      const path = join(described.site, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
    }
    return true;
  };
  return { begin, end, again, kept: () => state?.kept ?? none };
}

/** Under which address Astro asks for a path, without the base: pages end in a slash, files as their path does. */
function addressOf(pathname: string, isEndpoint: boolean): string {
  const path = pathname.replace(/^\//, '');
  if (isEndpoint && /\.\w+\/?$/.test(path)) return path;
  return path === '' ? '' : `${path.replace(/\/$/, '')}/`;
}
