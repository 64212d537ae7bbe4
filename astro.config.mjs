// @ts-check
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { ContentError } from './src/check/problem.ts';
import { openDirectory } from './src/directory/directory.ts';
import { reportTrimmedFlyers } from './src/flyer/report-trimmed.ts';
import { devInbox } from './src/inbox/dev-inbox.ts';
import { buildSearchIndex } from './src/search/build-index.ts';
import { inboxSettingsOf } from './src/site/inbox-settings.ts';
import { readersOf } from './src/site/readers.ts';
import { contentFolder } from './src/site/settings.ts';
import { watchContent } from './src/site/watch-content.ts';

// A mistake in the content ends the build here, before anything is written.
const directory = openOrExplain();
const { origin, pathname } = new URL(directory.network.site);
const base = pathname.replace(/\/*$/, '/');
const developing = process.argv.includes('dev');

export default defineConfig({
  site: origin,
  base,
  // While developing, /v1/requests must get through to the inbox as it is.
  trailingSlash: developing ? 'ignore' : 'always',
  outDir: process.env.PATCHWORK_OUT ?? 'dist',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [
    react(),
    watchContent(),
    reportTrimmedFlyers(),
    buildSearchIndex(directory, (folder) => readersOf(directory, folder)),
    ...(developing ? [devInbox(inboxSettingsOf(directory, base))] : []),
  ],
});

function openOrExplain() {
  try {
    return openDirectory(contentFolder());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    // Astro would wrap the report in a stack trace, which tells an editor nothing.
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
