/**
 * `npm run workflow -- preview COMMIT`: what a pull request changes since COMMIT, as `preview/report.json` and
 * `preview/pictures/`. Runs on strangers' changes, so its job has no rights and no secrets.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printedEntries } from '../../../check/printed-entries.ts';
import { readContent } from '../../../check/read-content.ts';
import type { Problem } from '../../../check/problem.ts';
import type { Network } from '../../../schema/network.ts';
import { baseOf } from '../../../site/absolute.ts';
import { contentFolder } from '../../../site/settings.ts';
import { plainText } from '../quiet-text.ts';
import type { Env } from '../read-env.ts';
import { WorkflowError } from '../workflow-error.ts';
import { findChanged } from './find-changed.ts';
import { MOST_MISTAKES } from './preview-report.ts';
import type { ChangedFile, PreviewReport } from './preview-report.ts';
import { takePictures } from './take-pictures.ts';
import type { PageToShow } from './take-pictures.ts';

/** Pictures are for a handful of changes; after an import nobody looks at hundreds. */
const MOST_PAGES = 20;
const LONGEST_MISTAKE = 600;

export async function writePreview(words: readonly string[], env: Env): Promise<string> {
  const [before] = words;
  if (before === undefined || !/^[\w^~]+$/.test(before)) {
    throw new WorkflowError('Name the commit to compare with, like HEAD^1.');
  }
  const content = contentFolder(env);
  const folder = resolve('preview');
  const site = resolve(env['PATCHWORK_OUT'] ?? 'dist');
  const files = findChanged(content, before);
  const read = readContent(content, printedEntries(content));
  const network = read.content?.network;
  const report: PreviewReport = {
    version: 1,
    files,
    mistakes: read.problems.slice(0, MOST_MISTAKES).map(sayMistake),
    pictures:
      network !== undefined && existsSync(join(site, 'index.html'))
        ? await takePictures(pagesOf(files, network), {
            site,
            base: baseOf(network),
            folder: join(folder, 'pictures'),
          })
        : [],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.json'), JSON.stringify(report, null, 2));
  return `Changed files of the content: ${files.length}. Mistakes: ${report.mistakes.length}. Pictures: ${report.pictures.length}.`;
}

/** The pages these files become, each in the file's language. A removed file has none. */
function pagesOf(files: readonly ChangedFile[], network: Network): PageToShow[] {
  const first = network.languages[0]?.code;
  const base = baseOf(network);
  return files
    .filter(({ change }) => change !== 'removed')
    .slice(0, MOST_PAGES)
    .map(({ file }) => {
      const [folder = '', name = ''] = file.split('/');
      const [slug = '', language] = name.replace(/\.md$/, '').split('.');
      const place = folder === 'pages' ? slug : `${folder}/${slug}`;
      const within = language === undefined || language === first ? '' : `${language}/`;
      return {
        name: file.replace('/', '-').replace(/\.md$/, ''),
        path: `${base}${within}${place}/`,
      };
    });
}

function sayMistake({ file, line, column, message, fix }: Problem): string {
  const place = `${file}:${line}:${column}`;
  const text = fix === undefined ? `${place}  ${message}` : `${place}  ${message} Fix: ${fix}`;
  return plainText(text, LONGEST_MISTAKE);
}
