import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { slugOf } from '../schema/slug-of.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';

const FILE_NAME =
  /^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.md$/;
/** What other programs call Markdown, and a name with its end left out. */
const NEARLY_MARKDOWN = /(?:\.(?:md|markdown|mdown|mkd|mdx|txt))+$/i;
/** Files of word processors hold more than text: another name would not help. */
const OFFICE = /\.(?:docx?|odt|rtf|pdf|pages)$/i;

/**
 * The Markdown files of one folder by name. Every other file in it is told: nobody would ever read it. Without
 * `languages` (they cannot be read), every language a file name ends in counts.
 */
export function listFiles(
  folder: string,
  name: string,
  languages: readonly string[] | undefined,
  problems: Problem[],
): ListedFile[] {
  const others = languages?.slice(1);
  const found = readdirSync(join(folder, name), { withFileTypes: true })
    .filter((each) => !each.name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(found.map((each) => each.name));
  return found.flatMap((each) => {
    const file = `${basename(folder)}/${name}/${each.name}`;
    const tell = (message: string, fix: string): [] => {
      problems.push({ code: 'file-name', file, line: 1, column: 1, message, fix });
      return [];
    };
    if (each.isDirectory()) {
      return tell(
        'This folder is not read: entries stand side by side.',
        `move its files into ${basename(folder)}/${name}/.`,
      );
    }
    if (!each.isFile()) {
      return tell(
        'This is no file of its own: it points at another one, which is not read.',
        'put the file itself here, or take it away.',
      );
    }
    const { slug, language } = FILE_NAME.exec(each.name)?.groups ?? {};
    if (slug === undefined) {
      const right = rightName(each.name, others);
      const [message] = NEARLY_MARKDOWN.test(each.name) ? [sayName(each.name)] : [NO_ENTRY];
      if (OFFICE.test(each.name))
        return tell(message, 'copy its text into a new file that ends in .md.');
      if (right === undefined) return tell(message, 'take it away, or name it like oak-pantry.md.');
      return tell(
        message,
        names.has(right) ? `take it away: ${right} is there too.` : `name it ${right}.`,
      );
    }
    if (name !== 'pages' && /^\d+$/.test(slug)) {
      return tell(
        `The name is a number: ${name}/${slug}/ is the address of page ${slug} of a list.`,
        `put a word in it, like ${slug}-oak-street.md.`,
      );
    }
    const joined = others?.find(
      (code) => names.has(`${slug.slice(0, -code.length - 1)}.md`) && slug.endsWith(`-${code}`),
    );
    if (language === undefined && joined !== undefined) {
      return tell(
        'A dot, and no dash, stands before the language of a translation.',
        `name it ${slug.slice(0, -joined.length - 1)}.${joined}.md.`,
      );
    }
    if (language !== undefined && others?.includes(language) === false) {
      return language === languages?.[0]
        ? tell(
            `"${language}" is the first language, which a file name does not tell.`,
            `name it ${slug}.md.`,
          )
        : tell(
            `"${language}" is not a language of this network.`,
            (didYouMean(language, others) ?? nameLike(slug, others)) +
              ' The languages stand in network.yaml.',
          );
    }
    return [{ path: join(folder, name, each.name), file, slug, language }];
  });
}

const NO_ENTRY = 'This file is not read: the names of entries end in .md.';

function sayName(name: string): string {
  return name.endsWith('.md')
    ? 'A file name is lower-case words with dashes between them.'
    : NO_ENTRY;
}

/** The name that was meant: "Oak Pantry.MD" is oak-pantry.md. Nothing when no plain letter is left. */
function rightName(name: string, others: readonly string[] | undefined): string | undefined {
  if (!NEARLY_MARKDOWN.test(name)) return undefined;
  const stem = name.replace(NEARLY_MARKDOWN, '');
  const language = (others ?? []).find((code) => stem.toLowerCase().endsWith(`.${code}`));
  const slug = slugOf(language === undefined ? stem : stem.slice(0, -language.length - 1));
  if (!/^[a-z0-9-]+$/.test(slug)) return undefined;
  return language === undefined ? `${slug}.md` : `${slug}.${language}.md`;
}

function nameLike(slug: string, others: readonly string[]): string {
  return others[0] === undefined ? 'take it away.' : `name it like ${slug}.${others[0]}.md.`;
}

/** A file to read: `language` is there when its name tells one. */
type ListedFile = { path: string; file: string; slug: string; language: string | undefined };
