/** The site cannot be opened; the message is one plain sentence for the person who started it. */
export class OpenError extends Error {
  override readonly name = 'OpenError';
}
