/** An entry's file cannot be found, read or changed. The message tells an editor why and what to do. */
export class EntryFileError extends Error {
  override name = 'EntryFileError';
}
