import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';
import type { PageHeaders } from '../../leave/page-headers.ts';
import { contentType, isPackable } from './content-type.ts';
import { fileWithin, findPage } from './find-page.ts';
import type { SiteFile } from './find-page.ts';
import { chooseEncoding, createPacker } from './pack-files.ts';
import type { Packer } from './pack-files.ts';

/** Folders whose file names change with their content. */
const NEVER_CHANGES = /^\/_astro\//;

/**
 * Answers GET and HEAD from a folder of built pages: pretty addresses, 404 pages in the language of the address,
 * ETag and 304, packed text. The folder may be built again while this runs. `special` are pages
 * whose answers carry headers of their own and are always sent whole.
 */
export function serveSite(
  folder: string,
  special: PageHeaders = new Map(),
): (context: Context) => Promise<Response> {
  const pack = createPacker();
  return async (context) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return context.text('Method Not Allowed', 405, { Allow: 'GET, HEAD' });
    }
    // Not context.req.path: that is decoded already, and "%2F" is no slash.
    const { pathname, search } = new URL(context.req.url);
    const found = await findPage(folder, pathname);
    switch (found.kind) {
      case 'file': {
        const headers = special.get(pathname);
        if (headers) return sendWhole(context, found.file, pack, headers);
        context.header(
          'Cache-Control',
          NEVER_CHANGES.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
        return sendFile(context, found.file, pack);
      }
      case 'moved':
        context.header('Cache-Control', 'no-cache');
        return context.redirect(found.path + search, 301);
      case 'nothing':
        return sendNotFound(context, folder, pathname, pack);
    }
  };
}

async function sendNotFound(
  context: Context,
  folder: string,
  pathname: string,
  pack: Packer,
): Promise<Response> {
  const language = /^\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)(?:\/|$)/.exec(pathname)?.[1];
  const spoken = language ? await fileWithin(folder, [language, '404', 'index.html']) : undefined;
  const page = spoken ?? (await fileWithin(folder, ['404.html']));
  context.header('Cache-Control', 'no-cache');
  if (!page) return context.text('Not Found', 404);
  context.status(404);
  return sendBytes(context, page, pack);
}

function sendWhole(
  context: Context,
  file: SiteFile,
  pack: Packer,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
  return sendBytes(context, file, pack);
}

async function sendFile(context: Context, file: SiteFile, pack: Packer): Promise<Response> {
  const tag = `W/"${nameVersion(file)}"`;
  context.header('ETag', tag);
  if (matchesTag(context.req.header('if-none-match'), tag)) {
    if (isPackable(contentType(file.path)))
      context.header('Vary', 'Accept-Encoding', { append: true });
    return context.body(null, 304);
  }
  return sendBytes(context, file, pack);
}

async function sendBytes(context: Context, file: SiteFile, pack: Packer): Promise<Response> {
  const type = contentType(file.path);
  context.header('Content-Type', type);
  const read = (): Promise<Uint8Array<ArrayBuffer>> => readFile(file.path);
  if (!isPackable(type)) return sendBody(context, await read());
  context.header('Vary', 'Accept-Encoding', { append: true });
  const encoding = chooseEncoding(context.req.header('accept-encoding'), file.size);
  if (!encoding) return sendBody(context, await read());
  context.header('Content-Encoding', encoding);
  return sendBody(context, await pack(`${file.path} ${nameVersion(file)}`, encoding, read));
}

function sendBody(context: Context, bytes: Uint8Array<ArrayBuffer>): Response {
  context.header('Content-Length', String(bytes.byteLength));
  return context.req.method === 'HEAD' ? context.body(null) : context.body(bytes);
}

/** Changes whenever the file does: a build writes it anew. */
function nameVersion({ size, modified }: SiteFile): string {
  return `${size.toString(36)}-${modified.toString(36)}`;
}

/** Weak comparison, as RFC 9110 asks for If-None-Match. */
function matchesTag(header: string | undefined, tag: string): boolean {
  const plain = (text: string): string => text.trim().replace(/^W\//, '');
  return (
    header
      ?.split(',')
      .some((candidate) => candidate.trim() === '*' || plain(candidate) === plain(tag)) ?? false
  );
}
