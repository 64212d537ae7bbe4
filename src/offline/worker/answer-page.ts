// Ships to the browser, inside the worker.
import type { Copy } from './open-copy.ts';
import type { FetchEvent } from './worker-scope.ts';

/** How long a bad line may keep the page waiting before the copy is shown. */
const PATIENCE_MS = 3000;

/**
 * The page as it is now; its copy when there is no signal, when it takes too long or the server fails. The copy is
 * looked up by the page's path alone: the address, and what is searched for in it, is neither kept nor compared.
 */
export async function answerPage(event: FetchEvent, copy: Copy, page: string): Promise<Response> {
  const asked = askFor(event);
  const file = copy.fileAt(page);
  const kept = await copy.find(page);
  if (!kept) {
    if (file) event.waitUntil(asked.then((answer) => keepQuietly(copy, file, answer)));
    return asked;
  }
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  const answer = await Promise.race([asked, late]).catch(() => undefined);
  return answer && answer.status < 500 ? answer : kept;
}

/** One of the page's other files: its copy, which is always the right one, else from the network. */
export async function answerFile(event: FetchEvent, copy: Copy, path: string): Promise<Response> {
  const kept = await copy.find(path);
  if (kept) return kept;
  const asked = fetch(event.request);
  const file = copy.fileAt(path);
  // Others are loaded for what somebody searched: which ones must not be left behind.
  if (file?.always) event.waitUntil(asked.then((answer) => keepQuietly(copy, file, answer)));
  return asked;
}

async function askFor({ preloadResponse, request }: FetchEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

/** Must be called before anybody reads the answer. */
async function keepQuietly(
  { keep }: Copy,
  file: Parameters<Copy['keep']>[0],
  answer: Response,
): Promise<void> {
  try {
    await keep(file, answer.clone());
  } catch {
    // The visitor has the answer; that it could not be kept takes nothing from them.
  }
}
