import type { InboxSettings } from '../../../src/schema/inbox-settings.ts';
import type { KeptLetter, Token } from '../../../src/inbox/store/inbox-store.ts';

/** One home of the form service, running as its operator would run it, with PATCHWORK_LIMIT=off. */
export interface RunningInbox {
  /** Where it answers now, with a slash at the end. */
  url(): string;
  /** Everything that lies in its store, read beside the service. */
  letters(): Promise<KeptLetter[]>;
  /** Lets a navigator's program in: the token is put into the store beside the service. */
  addToken(token: Token): Promise<void>;
  /** kill -9 of every process that answers; then `start` brings them back on the same store. */
  kill(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a home with an empty store. */
export type OpenInbox = (settings: InboxSettings) => Promise<RunningInbox>;
