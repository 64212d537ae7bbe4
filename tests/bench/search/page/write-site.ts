import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'esbuild';
import type { Reader } from '../../../../src/site/reader.ts';
import type { Engine } from '../engines/engine.ts';

const ENGINES_FOLDER = join(import.meta.dirname, '..', 'engines');
/** Files that are not packed already. */
const PACKABLE = /\.(?:html|js|json)$/;
/** Above so many bytes the best packing takes minutes; the one used then is 3% to 6% larger. */
const LARGE = 2_000_000;

const pack = promisify(brotliCompress);

/** One page for one engine and language, with everything it loads, each file packed beside itself. */
export async function writeSite(engine: Engine, reader: Reader, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const index = await engine.build(reader, folder);
  await build({
    entryPoints: { page: join(ENGINES_FOLDER, engine.client) },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  await writeFile(join(folder, 'index.html'), pageOf(reader.language, index));
  await packFiles(folder);
}

function pageOf(language: string, index: string): string {
  return `<!doctype html><html lang="${language}" data-index="${index}"><meta charset="utf-8"><title>Search</title>
<link rel="icon" href="data:,"><input aria-label="Search"><ol></ol><script type="module" src="page.js"></script></html>`;
}

async function packFiles(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((name) => PACKABLE.test(name))) {
    const bytes = await readFile(join(folder, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 7 : 11 };
    await writeFile(join(folder, `${name}.br`), await pack(bytes, { params }));
  }
}
