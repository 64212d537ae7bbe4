// Ships to the browser, inside the worker.
import type { CopyFile } from '../copy-plan.ts';

/** True when an answer has the very bytes of a file: not another version's, a sign-in page's, or half of them. */
export async function isWhole(answer: Response, file: CopyFile | undefined): Promise<boolean> {
  if (!answer.ok || file === undefined) return false;
  const bytes = await answer.clone().arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash)) === file.sha256;
}
