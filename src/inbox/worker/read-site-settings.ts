import { InboxSettings } from '../../schema/inbox-settings.ts';
import { OpenError } from '../operation/open-error.ts';
import type { Bindings } from './bindings.ts';

// ASSETS asks for a whole address and looks at its path only.
const ANY_ORIGIN = 'https://assets.local';

/**
 * The `inbox.json` that the build wrote: from the site beside the Worker, else from the site's address. Throws an
 * OpenError that says what is missing.
 */
export async function readSiteSettings({
  ASSETS,
  PATCHWORK_SITE,
}: Bindings): Promise<InboxSettings> {
  const site = ASSETS ? ANY_ORIGIN : PATCHWORK_SITE;
  if (!site) throw new OpenError('There is no ASSETS binding and no PATCHWORK_SITE.');
  try {
    const request = new Request(new URL('/inbox.json', site));
    const answer = await (ASSETS?.fetch(request) ?? fetch(request));
    return InboxSettings.parse(await answer.json());
  } catch (cause) {
    throw new OpenError('The inbox.json of the site cannot be read.', { cause });
  }
}
