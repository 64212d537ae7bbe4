/** `npm run check`: reads `content/` and prints every mistake, or says that there is none. */
import { basename, resolve } from 'node:path';
import { warnOfKeys } from '../sealed/warn-of-keys.ts';
import { readContent } from './read-content.ts';
import { reportProblems } from './report.ts';

const folder = resolve(process.argv[2] ?? 'content');
const { content, problems } = readContent(folder);
if (content === undefined) {
  console.error(reportProblems(problems));
  process.exitCode = 1;
} else {
  console.log(
    `${content.entries.length} entries and ${content.pages.length} pages in ${content.network.languages.length} languages: no mistakes.`,
  );
  for (const warning of warnOfKeys(content.network)) {
    console.warn(`Warning: ${basename(folder)}/network.yaml: ${warning}`);
  }
}
