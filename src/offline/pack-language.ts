import { createHash } from 'node:crypto';
import type { CopyFile, CopyPlan, PackFile } from './copy-plan.ts';
import type { CopyPart } from './copy-state.ts';
import { dataFiles, filesNamed, pagefindFiles } from './list-files.ts';
import { kindOf, listPages } from './list-pages.ts';
import { cutPacks } from './pack/cut-packs.ts';
import { findFrame } from './pack/find-frame.ts';
import type { Frame } from './pack/pack-format.ts';
import { packPages } from './pack/pack-pages.ts';
import { weigh } from './site-files.ts';
import type { SiteFiles } from './site-files.ts';

/** What one language's copy may take on the way, packed. A part that goes beyond is left out whole. */
export const MOST_BYTES = 3_000_000;

const PARTS: readonly CopyPart[] = ['entries', 'lists', 'more', 'sheets'];

/**
 * Packs a language's copy: the pages that everybody needs, what they load, the search, then part after part of the pages
 * as long as there is room. It depends on the bytes of the built site alone.
 * @param paths of all pages of the site, without the base.
 */
export function packLanguage(
  files: SiteFiles,
  paths: readonly string[],
  { code, folder, others, late }: LanguagePlace,
  most = MOST_BYTES,
): PackedLanguage {
  const pages = listPages(paths, folder, others);
  const all = Object.values(pages).flat();
  const kinds = Map.groupBy(all, (path) => kindOf(path.slice(folder.length)));
  const frame = findFrame(kinds.values(), files.readPage);
  const packPart = (list: readonly string[], room: number): Packed[] | undefined => {
    const packs: Packed[] = [];
    for (const cut of cutPacks(list, frame, files.readPage)) {
      packs.push(packOf(files, cut, frame));
      if (sizeOf(packs) > room) return undefined;
    }
    return packs;
  };

  const kept = [
    { ...fileOf(files, frame), pages: [] },
    ...(packPart(
      pages.always.filter((path) => !late.includes(path)),
      Infinity,
    ) ?? []),
  ];
  const list = filesNamed(files, textOf(kept)).map(files.weigh);
  let size = sizeOf(kept) + sizeOf(list);
  const addFiles = (more: readonly string[]): void => {
    const found = more
      .filter((file) => !list.some(({ path }) => path === files.base + file))
      .map(files.weigh);
    if (size + sizeOf(found) > most) return;
    list.push(...found);
    size += sizeOf(found);
  };
  const search = dataFiles(files, 'search-data', code);
  const sheet = dataFiles(files, 'sheet-data', code);
  for (const data of [search.first, search.rest, [...sheet.first, ...sheet.rest]]) addFiles(data);
  const left: CopyPart[] = [];
  for (const part of PARTS) {
    const packs = packPart(pages[part], most - size);
    if (packs) kept.push(...packs);
    else left.push(part);
    size += sizeOf(packs ?? []);
  }
  addFiles(filesNamed(files, textOf(kept)));
  addFiles(pagefindFiles(files, code, search.first[0]));
  return { bytes: size, left, files: list, frame, kept };
}

/** Pages as a pack that stands by itself, with what it is to be written with. */
export function packOf(
  files: SiteFiles,
  pages: readonly (readonly [path: string, html: string])[],
  frame: Frame,
): Packed {
  return { ...fileOf(files, packPages(pages, frame)), pages: pages.map(([path]) => path) };
}

export type LanguagePlace = {
  code: string;
  /** "" or "es/". */
  folder: string;
  /** Folders of the other languages. */
  others: readonly string[];
  /** Paths of pages that are packed later. */
  late: readonly string[];
};

export type PackedLanguage = Pick<CopyPlan, 'files' | 'left' | 'bytes'> & {
  frame: Frame;
  /** The frame's file, then the packs. */
  kept: Packed[];
};

/** A pack with its text. */
export type Packed = PackFile & { text: string };

function fileOf(files: SiteFiles, content: unknown): CopyFile & { text: string } {
  const text = JSON.stringify(content);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { ...weigh(`${files.base}offline-data/${hash}.json`, text), text };
}

function textOf(packs: readonly Packed[]): string {
  return packs.map(({ text }) => text).join('\n');
}

function sizeOf(files: readonly CopyFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
