// Ships to the browser, inside the worker.
import type { Copy } from './open-copy.ts';
import type { openPages } from './open-pages.ts';
import type { FetchEvent } from './worker-scope.ts';

/** How long a bad line may keep a page waiting before the copy is shown. */
const PATIENCE_MS = 3000;
/** Whoever leaves does not wait. */
export const LEAVING = /\/leave\/$/;
const LEAVING_MS = 800;

type Pages = ReturnType<typeof openPages>;

/**
 * The page as it is now; its copy when there is no signal, when it takes too long or the server fails. The copy is
 * looked up by the page's path alone: the rest of the address, and what is searched for in it, is neither kept nor compared.
 */
export async function answerPage(event: FetchEvent, copy: Copy, pages: Pages): Promise<Response> {
  const path = new URL(event.request.url).pathname;
  const asked = askFor(event);
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, LEAVING.test(path) ? LEAVING_MS : PATIENCE_MS);
  });
  const answer = await Promise.race([asked, late]).catch(() => undefined);
  if (answer && answer.status < 500) return answer;
  const own = copy.pathIn(decoded(path)) ?? path;
  const kept = (await pages.find(own)) ?? (await fileOf(copy, path));
  if (kept) return kept;
  return asked.catch(async (error: unknown) => {
    const instead = await pages.instead(own, path);
    if (!instead) throw error;
    return instead;
  });
}

/** One of the page's other files: its copy, which is always the right one, else from the network. */
export async function answerFile(event: FetchEvent, copy: Copy): Promise<Response> {
  const path = new URL(event.request.url).pathname;
  const file = await copy.fileAt(path).catch(() => undefined);
  const kept = file ? await copy.find(file) : await copy.findLasting(path);
  if (kept) return kept;
  const asked = fetch(event.request);
  // Others are loaded for what somebody searched: which ones must not be left behind.
  if (file?.always)
    event.waitUntil(asked.then((answer) => copy.keep(file, answer.clone())).catch(() => undefined));
  return asked;
}

async function askFor({ preloadResponse, request }: FetchEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

/** A page that a copy without packs keeps as a file. */
async function fileOf(copy: Copy, path: string): Promise<Response | undefined> {
  const file = await copy.fileAt(path).catch(() => undefined);
  return file && copy.find(file);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
