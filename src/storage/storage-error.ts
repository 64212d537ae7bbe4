// Ships to the browser.

/** Why the disk did not give or take something. */
export class StorageError extends Error {
  override name = 'StorageError';
  readonly reason: 'full' | 'failed';
  constructor(reason: 'full' | 'failed') {
    super(reason === 'full' ? 'The storage of this browser is full' : 'The storage failed');
    this.reason = reason;
  }
}
