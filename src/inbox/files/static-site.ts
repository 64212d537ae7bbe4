import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';
import { ASKED, cacheControl } from '../../hosting/cache-rules.ts';
import { isOpenFile, OPEN_HEADERS } from '../../hosting/open-files.ts';
import type { PageHeaders } from '../../hosting/page-headers.ts';
import type { PolicyOf } from './content-policy.ts';
import { addressLanguage } from './address-language.ts';
import { contentType, isPackable } from './content-type.ts';
import { fileWithin, findPage } from './find-page.ts';
import type { SiteFile } from './find-page.ts';
import { chooseEncoding, createPacker } from './pack-files.ts';
import type { Packer } from './pack-files.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface SiteParts {
  /** Pages whose answers carry headers of their own and are always sent whole. */
  readonly special: PageHeaders;
  /** The content policy of each page. */
  readonly policyOf: PolicyOf;
}

/** One file on its way to one visitor. */
interface Sending {
  readonly context: Context;
  readonly file: SiteFile;
  readonly pack: Packer;
  /** Reads the file once, so that what is sent and what is said about it are the same. */
  readonly read: () => Promise<Bytes>;
}

/**
 * Answers GET and HEAD from a folder of built pages: pretty addresses, 404 pages in the language of the address,
 * ETag and 304, packed text, a content policy for each page. The folder may be built again while this runs.
 */
export function serveSite(
  folder: string,
  { special, policyOf }: SiteParts,
): (context: Context) => Promise<Response> {
  const pack = createPacker();
  const begin = async (context: Context, file: SiteFile): Promise<Sending> => {
    let reading: Promise<Bytes> | undefined;
    const read = (): Promise<Bytes> => (reading ??= readFile(file.path));
    // A 304 carries it too: browsers put its headers in the place of those they keep (RFC 9111, 3.2).
    if (file.path.endsWith('.html'))
      context.header('Content-Security-Policy', await policyOf(file, read));
    return { context, file, pack, read };
  };
  return async (context) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return context.text('Method Not Allowed', 405, { Allow: 'GET, HEAD' });
    }
    // Not context.req.path: that is decoded already, and "%2F" is no slash.
    const { pathname, search } = new URL(context.req.url);
    const found = await findPage(folder, pathname);
    switch (found.kind) {
      case 'file': {
        const sending = await begin(context, found.file);
        const headers = special.get(pathname);
        if (headers) return sendWhole(sending, headers);
        if (isOpenFile(pathname)) setHeaders(context, OPEN_HEADERS);
        context.header('Cache-Control', cacheControl(pathname));
        return sendFile(sending);
      }
      case 'moved':
        context.header('Cache-Control', ASKED);
        return context.redirect(found.path + search, 301);
      case 'nothing': {
        context.header('Cache-Control', ASKED);
        const page = await findLost(folder, pathname);
        if (!page) return context.text('Not Found', 404);
        context.status(404);
        return sendBytes(await begin(context, page));
      }
    }
  };
}

/** The page that says "not here", in the language of the address when there is one. */
async function findLost(folder: string, pathname: string): Promise<SiteFile | undefined> {
  const language = addressLanguage(pathname);
  const spoken = language ? await fileWithin(folder, [language, '404', 'index.html']) : undefined;
  return spoken ?? (await fileWithin(folder, ['404.html']));
}

function sendWhole(sending: Sending, headers: Readonly<Record<string, string>>): Promise<Response> {
  setHeaders(sending.context, headers);
  return sendBytes(sending);
}

function setHeaders(context: Context, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
}

async function sendFile(sending: Sending): Promise<Response> {
  const { context, file } = sending;
  const tag = `W/"${nameVersion(file)}"`;
  context.header('ETag', tag);
  if (matchesTag(context.req.header('if-none-match'), tag)) {
    if (isPackable(contentType(file.path)))
      context.header('Vary', 'Accept-Encoding', { append: true });
    return context.body(null, 304);
  }
  return sendBytes(sending);
}

async function sendBytes({ context, file, pack, read }: Sending): Promise<Response> {
  const type = contentType(file.path);
  context.header('Content-Type', type);
  if (!isPackable(type)) return sendBody(context, await read());
  context.header('Vary', 'Accept-Encoding', { append: true });
  const encoding = chooseEncoding(context.req.header('accept-encoding'), file.size);
  if (!encoding) return sendBody(context, await read());
  context.header('Content-Encoding', encoding);
  return sendBody(
    context,
    await pack({ path: file.path, version: nameVersion(file), encoding }, read),
  );
}

function sendBody(context: Context, bytes: Bytes): Response {
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
