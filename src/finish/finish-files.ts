import { withoutIsolates } from '../words/isolate.ts';

/** A page between being rendered and being written. */
type RenderedPage = {
  readonly html: string;
  /** Its file within the built site: "es/events/index.html". */
  readonly file: string;
  /** The folder of the built site, which has its scripts by now. */
  readonly site: URL;
};

/** One thing that is done to every page: its text from what the steps before made of it. */
type FinishStep = (page: RenderedPage) => string | Promise<string>;

/** What Astro answers for a file of the site, as it is to be written. */
type FinishFile = (response: Response, file: string, site: URL) => Promise<Response>;

/** What is text, but no page: feeds, calendars, cards, tables. */
const TEXT = /\.(?:xml|ics|vcf|csv|json|ndjson|txt|md|webmanifest)$/;
const MARK = Buffer.from('\u2060');

/**
 * Finishes every file of a build as it is rendered, so that it is written once and as it will stay: to read and write each
 * page again took longer than to render it. What becomes of a page depends on nothing but itself and the site's scripts.
 * No text that leaves the site has marks of language in it.
 * @param seen is told of each page in the end.
 */
export function finishFiles(
  steps: readonly FinishStep[],
  seen: (file: string, html: string) => void,
): FinishFile {
  return async (response, file, site) => {
    const { status, headers } = response;
    const isPage = headers.get('content-type')?.startsWith('text/html') === true;
    if (!isPage)
      return new Response(plain(file, await response.arrayBuffer()), { status, headers });
    let html = await response.text();
    for (const step of steps) html = await step({ html, file, site });
    seen(file, html);
    return new Response(html, { status, headers: { 'content-type': 'text/html' } });
  };
}

function plain(file: string, content: ArrayBuffer): ArrayBuffer | string {
  const bytes = Buffer.from(content);
  return TEXT.test(file) && bytes.includes(MARK) ? withoutIsolates(bytes.toString()) : content;
}
