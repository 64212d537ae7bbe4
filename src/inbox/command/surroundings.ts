/** What a subcommand works with, beside its words. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly clock: () => Date;
  /** Prints what was asked for. */
  readonly say: (text: string) => void;
  /** Prints beside it, so that it does not mix with what goes into a file. */
  readonly warn: (text: string) => void;
  /** Puts a question to the person at the terminal; true only for a clear yes. Nothing when nobody sits there. */
  readonly ask: ((question: string) => Promise<boolean>) | undefined;
}
