import { policyOf } from '../../policy/page-policy.ts';
import type { SiteFile } from './find-page.ts';

/** The policy of one page; `read` is called only when the file is not known as it is now. */
export type PolicyOf = (file: SiteFile, read: () => Promise<Uint8Array>) => Promise<string>;

/**
 * A content policy for every page of a built site, with the one thing that a page cannot say of itself: that no frame may
 * show it. The hashes come from the file that is sent, so they fit every network's content, and are kept until the file
 * changes.
 * @param service origin of a form service elsewhere.
 */
export function contentPolicies(service: string | undefined): PolicyOf {
  const known = new Map<string, { readonly version: string; readonly policy: string }>();
  return async (file, read) => {
    const version = `${file.size} ${file.modified}`;
    let found = known.get(file.path);
    if (found?.version !== version) {
      const html = new TextDecoder().decode(await read());
      found = { version, policy: policyOf(html, file.path.replaceAll('\\', '/'), service) };
      known.set(file.path, found);
    }
    return `${found.policy}; frame-ancestors 'none'`;
  };
}
