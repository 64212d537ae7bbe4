// Ships to the browser, inside the worker.
import type { CopyFile, CopyPlan, WorkerSettings } from '../copy-plan.ts';
import { unpackPage } from '../pack/pack-format.ts';
import type { Frame, Pack } from '../pack/pack-format.ts';
import type { Copy } from './open-copy.ts';

const MAIN = /<main\b[^>]*>/;
/** It tells nothing, and is gone at once. */
const SILENT = /(?:^|\/)leave\/$/;

/** Puts pages of the copy together, each with the line that says so. */
export function openPages(copy: Copy, { base, headers, scope }: WorkerSettings) {
  let frame: Promise<Frame> | undefined;

  const read = async (file: CopyFile): Promise<unknown> => {
    const kept = await copy.find(file);
    if (!kept) throw new Error(`${file.path} is not in the copy`);
    return kept.json();
  };

  const unpack = async (plan: CopyPlan, own: string): Promise<string | undefined> => {
    const pack = plan.packs.find(({ pages }) => pages.includes(own));
    if (!pack || !plan.frame) return undefined;
    const [{ pages, shared }, words] = await Promise.all([
      read(pack) as Promise<Pack>,
      (frame ??= read(plan.frame) as Promise<Frame>),
    ]);
    const page = pages[own];
    return page && unpackPage(page, shared, words);
  };

  const answer = async (plan: CopyPlan, own: string, status: number) => {
    const html = await unpack(plan, own);
    if (html === undefined) return undefined;
    const said = SILENT.test(own) ? html : html.replace(MAIN, (main) => main + plan.line);
    return new Response(said, {
      status,
      headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
    });
  };

  return {
    /** The page at a path without the base; undefined when it is not there, or not as it was built. */
    async find(own: string): Promise<Response | undefined> {
      try {
        const plan = await copy.plan();
        return plan && (await answer(plan, own, 200));
      } catch {
        frame = undefined;
        return undefined;
      }
    },
    /**
     * What stands for a page that is not there and cannot be asked for: where it would be without its slash, the page of
     * wrong addresses when the copy is whole and knows them all, or the one that says to come back with a signal.
     */
    async instead(own: string, path: string): Promise<Response | undefined> {
      try {
        const plan = await copy.plan();
        if (!plan) return undefined;
        const isPage = (page: string) => plan.packs.some(({ pages }) => pages.includes(page));
        if (isPage(`${own}/`)) return Response.redirect(`${path}/`, 302);
        const isWrong =
          plan.left.length === 0 &&
          !isPage(own) &&
          !new RegExp(plan.outside).test(own.slice(scope.length - base.length));
        return await (isWrong ? answer(plan, plan.unknown, 404) : answer(plan, plan.missing, 503));
      } catch {
        frame = undefined;
        return undefined;
      }
    },
  };
}
