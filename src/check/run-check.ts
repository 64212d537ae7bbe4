import { statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { warnOfKeys } from '../sealed/warn-of-keys.ts';
import { printedEntries } from './printed-entries.ts';
import { readContent } from './read-content.ts';
import { reportAsJson } from './report-json.ts';
import { reportProblems } from './report.ts';
import { reportToGithub } from './report-github.ts';

const USAGE = `npm run check                  reads content/ and tells every mistake
npm run check -- FOLDER        reads another content folder
npm run check -- --github      tells them as annotations of a GitHub workflow too
npm run check -- --json        tells them for programs
It ends with 0 when there is no mistake, 1 when there are some, 2 when it cannot read the folder.`;

/**
 * What `npm run check` with these words prints, and its exit code: 0 without a mistake, 1 with some, 2 when it could
 * not even look. `root` is the folder it was started in; files of annotations are named from `repository`.
 */
export function runCheck(words: readonly string[], { root, repository }: Places): Said {
  const asked = readWords(words);
  if (typeof asked === 'string') return { code: 2, err: `${asked}\n\n${USAGE}` };
  if (asked.help) return { code: 0, out: USAGE };
  const folder = resolve(root, asked.folder);
  const kind = statSync(folder, { throwIfNoEntry: false });
  if (kind?.isDirectory() !== true) {
    return {
      code: 2,
      err: kind
        ? `${asked.folder} is a file. Name the folder that network.yaml is in.`
        : `There is no folder ${asked.folder}.`,
    };
  }
  const { content, problems } = readContent(folder, printedEntries(folder));
  const warnings = content
    ? warnOfKeys(content.network).map((said) => `${basename(folder)}/network.yaml: ${said}`)
    : [];
  const [entries, pages] = [content?.entries.length ?? 0, content?.pages.length ?? 0];
  const code = content ? 0 : 1;
  if (asked.json)
    return { code, out: reportAsJson({ entries, pages, mistakes: problems, warnings }) };
  if (content === undefined) {
    if (!asked.github) return { code, err: reportProblems(problems) };
    const inRepository = (file: string) =>
      relative(repository, join(dirname(folder), file)).replaceAll('\\', '/');
    return { code, out: reportToGithub(problems, inRepository) };
  }
  const languages = content.network.languages.length;
  const told = warnings.map((said) => `Warning: ${said}`).join('\n');
  return {
    code,
    out: `${entries} entries and ${pages} pages in ${languages} languages: no mistakes.`,
    ...(told === '' ? {} : { err: told }),
  };
}

function readWords(words: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        github: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (positionals.length > 1) return 'Name one folder.';
    return { ...values, folder: positionals[0] ?? 'content' };
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') + '.' : String(error);
  }
}

type Asked = { github: boolean; json: boolean; help: boolean; folder: string };
type Places = { root: string; repository: string };
type Said = { code: 0 | 1 | 2; out?: string; err?: string };
