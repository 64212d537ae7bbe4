// @ts-check
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { ContentError } from './src/check/problem.ts';
import { leaveOutOthers } from './src/delivery/leave-out-others.ts';
import { desksOwnCopies } from './src/desk/build/own-copies.ts';
import { openDirectory } from './src/directory/directory.ts';
import { addEditor } from './src/editors/cms/add-editor.ts';
import { carryIntoBuild } from './src/flyer/print/carry-into-build.ts';
import { reportLetters } from './src/flyer/print/report-letters.ts';
import { reportTrimmed } from './src/flyer/print/report-trimmed.ts';
import { lighterReact } from './src/form/build/lighter-react.ts';
import { finishPages } from './src/form/build/finish-pages.ts';
import { devInbox } from './src/inbox/dev-inbox.ts';
import { pageHeaders } from './src/leave/page-headers.ts';
import { writeHeaders } from './src/leave/write-headers.ts';
import { writeWorkers } from './src/offline/write-workers.ts';
import { leaveOutUnused } from './src/sealed/leave-out-unused.ts';
import { reportKeys } from './src/sealed/report-keys.ts';
import { writePolicies } from './src/policy/write-policies.ts';
import { originElsewhere } from './src/schema/form-service.ts';
import { writeSitemap } from './src/open-data/feeds/write-sitemap.ts';
import { buildSearchIndex } from './src/search/build/build-index.ts';
import { inboxSettingsOf } from './src/site/inbox-settings.ts';
import { readersOf } from './src/site/readers.ts';
import { contentFolder } from './src/site/settings.ts';
import { watchContent } from './src/site/watch-content.ts';

// A mistake in the content ends the build here, before anything is written.
const directory = openOrExplain();
const { network } = directory;
const { origin, pathname } = new URL(network.site);
const base = pathname.replace(/\/*$/, '/');
const inboxSettings = inboxSettingsOf(directory, base);
const requestPages = network.languages.map(({ code }) =>
  code === directory.firstLanguage ? 'request/index.html' : `${code}/request/index.html`,
);
const deskPages = network.languages.map(({ code }) =>
  code === directory.firstLanguage ? 'desk/index.html' : `${code}/desk/index.html`,
);
/** @type {[language: string, path: string, data: 'search-data' | 'sheet-data' | 'desk-data'][]} */
const offlinePages = network.languages.flatMap(({ code }) => {
  const folder = code === directory.firstLanguage ? '' : `${code}/`;
  return [
    [code, `${folder}search/`, 'search-data'],
    [code, `${folder}sheet/`, 'sheet-data'],
    [code, `${folder}desk/`, 'desk-data'],
  ];
});
const correctionPages = network.languages.flatMap(({ code }) => {
  const folder = code === directory.firstLanguage ? '' : `${code}/`;
  return directory.entries.map(({ id }) => `${folder}${id}/wrong/index.html`);
});
const developing = process.argv.includes('dev');

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
    react(),
    watchContent(),
    reportTrimmed(),
    reportLetters(directory),
    reportKeys(network),
    writeHeaders(
      pageHeaders(inboxSettings),
      inboxSettings.languages,
      base,
      origin.startsWith('https:'),
    ),
    addEditor(network),
    buildSearchIndex(directory, (folder) => readersOf(directory, folder)),
    finishPages([...requestPages, ...correctionPages, ...deskPages]),
    writePolicies(originElsewhere(network.form_service)),
    carryIntoBuild(directory),
    writeSitemap(),
    writeWorkers(offlinePages),
    ...(developing ? [devInbox(inboxSettings)] : []),
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
