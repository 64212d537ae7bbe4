/** The command cannot do what was asked. The message is what the person at the terminal reads. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** The person pressed Ctrl-C, or the terminal went away, in the middle of a question. */
export class StoppedError extends Error {
  override name = 'StoppedError';
}
