import type { Reader } from '../site/reader.ts';
import type { CopyPlan, WorkerSettings } from './copy-plan.ts';
import { copyWords, missingPage } from './copy-words.ts';
import { notFoundIn, OUTSIDE } from './list-pages.ts';
import { packLanguage, packOf } from './pack-language.ts';
import { fillSize } from './page/fill-size.ts';
import { writeKeep } from './page/write-keep.ts';
import type { SiteFiles } from './site-files.ts';
import { writeCopy, writeInto } from './write-copy.ts';

export type LanguageCopy = {
  site: string;
  base: string;
  files: SiteFiles;
  /** Of all pages of the site. */
  paths: readonly string[];
  reader: Reader;
  /** Folders of all languages: "", "es/". */
  folders: readonly string[];
};

/** Room for the page that says how much the copy takes, which can be packed only when that is known. */
const LATE_BYTES = 20_000;

/** Writes the worker of a language, with the copy of its pages. */
export async function writeLanguageCopy(
  { site, base, files, paths, reader, folders }: LanguageCopy,
  compile: (settings: WorkerSettings) => string,
): Promise<string> {
  const code = reader.language;
  const folder = code === reader.directory.firstLanguage ? '' : `${code}/`;
  const others = folders.filter((other) => other !== folder && other.startsWith(folder));
  const page = `${folder}offline/`;
  const packed = packLanguage(files, paths, { code, folder, others, late: [page] });
  const bytes = packed.bytes + LATE_BYTES;
  await fillSize({ site, folder, bytes });
  const missing = `${page}missing/`;
  const late = packOf(
    files,
    [
      [page, files.readPage(page)],
      [missing, missingPage(reader, files.readPage(notFoundIn(folder)))],
    ],
    packed.frame,
  );
  const [frame, ...packs] = [...packed.kept, late].map(({ path, sha256, bytes: size, pages }) => ({
    path,
    sha256,
    bytes: size,
    pages,
  }));
  const plan: CopyPlan = {
    ...copyWords(reader),
    bytes,
    left: packed.left,
    missing,
    unknown: notFoundIn(folder),
    outside: OUTSIDE,
    files: packed.files,
    frame,
    packs,
  };
  for (const { path, text } of [...packed.kept, late])
    await writeInto(site, path.slice(base.length), text);
  await writeCopy({ site, base, folder, others, name: code }, plan, compile);
  await writeKeep({ site, folder, bytes, reader });
  const left = plan.left.length === 0 ? '' : `, without ${plan.left.join(', ')}`;
  return `${base}${folder} keeps ${packs.flatMap(({ pages }) => pages).length} pages in ${packs.length} packs and ${plan.files.length} files, ${bytes} B packed${left}`;
}
