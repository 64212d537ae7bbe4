// @ts-check
import { join } from 'node:path';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { ContentError } from './src/check/problem.ts';
import { leaveOutOthers } from './src/delivery/leave-out-others.ts';
import { desksOwnCopies } from './src/desk/build/own-copies.ts';
import { addEditor } from './src/editors/cms/add-editor.ts';
import { carryIntoBuild } from './src/flyer/print/carry-into-build.ts';
import { reportLetters } from './src/flyer/print/report-letters.ts';
import { reportTrimmed } from './src/flyer/print/report-trimmed.ts';
import { finishFiles } from './src/finish/finish-files.ts';
import { AllPageFacts } from './src/finish/all-page-facts.ts';
import { lighterReact } from './src/form/build/lighter-react.ts';
import { preloadLinks } from './src/form/build/preload-links.ts';
import { pageHeaders } from './src/hosting/page-headers.ts';
import { writeHosting } from './src/hosting/write-hosting.ts';
import { devInbox } from './src/inbox/dev-inbox.ts';
import { writeWorkers } from './src/offline/write-workers.ts';
import { rebuild } from './src/rebuild/rebuild.ts';
import { leaveOutUnused } from './src/sealed/leave-out-unused.ts';
import { reportKeys } from './src/sealed/report-keys.ts';
import { withPolicy } from './src/policy/with-policy.ts';
import { KINDS } from './src/schema/vocabulary.ts';
import { originElsewhere } from './src/schema/form-service.ts';
import { writeSitemap } from './src/open-data/feeds/write-sitemap.ts';
import { buildSearchIndex } from './src/search/build/build-index.ts';
import { inboxSettingsOf } from './src/site/inbox-settings.ts';
import { readersOf } from './src/site/readers.ts';
import { buildMoment, cacheFolder, contentFolder } from './src/site/settings.ts';
import { dayAt } from './src/time/calendar-day.ts';
import { StylePruner } from './src/site/prune-styles.ts';
import { shareContent } from './src/site/share-content.ts';
import { shortenMarks } from './src/site/shorten-marks.ts';
import { tellLanguages } from './src/site/tell-languages.ts';
import { watchContent } from './src/site/watch-content.ts';

// A mistake in the content ends the build here, before anything is written.
const directory = openOrExplain();
const { network } = directory;
const { origin, pathname } = new URL(network.site);
const base = pathname.replace(/\/*$/, '/');
const inboxSettings = inboxSettingsOf(directory, base);
const developing = process.argv.includes('dev');
const service = originElsewhere(network.form_service);
const styles = new StylePruner();
const facts = new AllPageFacts();
const finish = finishFiles(
  [
    ({ html }) => tellLanguages(html),
    ({ html }) => shortenMarks(html),
    ({ html }) => styles.prune(html),
    ({ html, site }) => preloadLinks(html, site),
    // Comes when nothing else changes a page any more.
    ({ html, file }) => withPolicy(html, file, service),
  ],
  (file, html) => {
    facts.see(file, html);
  },
);
export const build = rebuild({
  content: contentFolder(),
  entries: KINDS,
  today: dayAt(buildMoment(), network.time_zone),
  records: join(cacheFolder(), 'rebuild'),
  env: process.env,
  isClean: process.env.PATCHWORK_CLEAN !== undefined || process.argv.includes('--clean'),
  finish,
});

export default defineConfig({
  site: origin,
  base,
  // While developing, /v1/requests must get through to the inbox as it is.
  trailingSlash: developing ? 'ignore' : 'always',
  outDir: process.env.PATCHWORK_OUT ?? 'dist',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // What this network's keys and form service do not use is not sent to phones.
  vite: {
    plugins: [
      lighterReact(),
      leaveOutUnused(network.seal),
      leaveOutOthers(network.form_service.kind),
      desksOwnCopies(),
    ],
    worker: { format: 'es', plugins: () => [leaveOutUnused(network.seal, 'workers')] },
  },
  integrations: [
    build.begin,
    react(),
    watchContent(),
    reportTrimmed((site) =>
      [...facts.of(site, build.kept())].flatMap(([file, { trimming }]) =>
        trimming === undefined ? [] : [[file, trimming]],
      ),
    ),
    reportLetters(directory),
    reportKeys(network),
    writeHosting({
      pages: pageHeaders(inboxSettings),
      languages: inboxSettings.languages,
      base,
      origin,
      redirects: directory.redirects,
    }),
    addEditor(network),
    buildSearchIndex(directory, (folder) => readersOf(directory, folder)),
    carryIntoBuild(directory),
    writeSitemap(base, (site) =>
      [...facts.of(site, build.kept()).values()].flatMap(({ indexable }) => indexable ?? []),
    ),
    writeWorkers((folder) => readersOf(directory, folder)),
    build.end,
    ...(developing ? [devInbox(inboxSettings)] : []),
  ],
});

function openOrExplain() {
  try {
    return shareContent(contentFolder());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    // Astro would wrap the report in a stack trace, which tells an editor nothing.
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
