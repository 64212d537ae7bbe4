import type { WorkerSettings } from './copy-plan.ts';
import { dataFiles, filesNamed } from './list-files.ts';
import { writeCopy } from './write-copy.ts';
import type { LanguageCopy } from './write-language-copy.ts';

/** Writes the worker of a language's desk: that page, what it loads, and the entries it reads. */
export async function writeDeskCopy(
  { site, base, files, reader }: LanguageCopy,
  compile: (settings: WorkerSettings) => string,
): Promise<string> {
  const folder = reader.to('desk/').slice(base.length);
  const { first, rest } = dataFiles(files, 'desk-data', reader.language);
  const always = [folder, ...filesNamed(files, files.readPage(folder)), ...first];
  const list = [
    ...always.map((file) => ({ ...files.weigh(file), always: true as const })),
    ...rest.map((file) => files.weigh(file)),
  ];
  const bytes = list.reduce((sum, file) => sum + file.bytes, 0);
  const plan = {
    built: reader.today,
    date: '',
    bytes,
    left: [],
    line: '',
    missing: '',
    unknown: '',
    outside: '',
    files: list,
    frame: undefined,
    packs: [],
  };
  await writeCopy(
    { site, base, folder, others: [], name: `${reader.language}-desk` },
    plan,
    compile,
  );
  return `${base}${folder} keeps ${list.length} files, ${bytes} B packed`;
}
