import { afterAll, beforeAll } from 'vitest';
import type { InboxSettings } from '../../../src/schema/inbox-settings.ts';
import { SETTINGS } from '../inbox-place.ts';
import type { OpenInbox, RunningInbox } from './running-inbox.ts';

/** Opens one home for all tests of the `describe` that calls it, and closes it after them. */
export function openOnce(
  open: OpenInbox,
  accepts: InboxSettings['accepts'] = 'both',
): () => RunningInbox {
  let running: RunningInbox | undefined;
  beforeAll(async () => {
    running = await open({ ...SETTINGS, accepts });
  });
  afterAll(() => running?.close());
  return () => {
    if (!running) throw new Error('The inbox is not open.');
    return running;
  };
}
