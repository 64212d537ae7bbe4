// Ships to the browser, on the navigators' desk only.
import { StoreError } from '../store/inbox-store.ts';

/**
 * Why an inbox elsewhere gave no answer. `token`: it does not take the token. `offline`: nobody answers. `busy`: the same
 * may succeed in a while. `not-an-inbox`: what answers is none, or speaks in another way. `storage`: it cannot read or
 * write what it keeps.
 */
export type RemoteFault = 'token' | 'offline' | 'busy' | 'not-an-inbox' | 'storage';

/** An inbox elsewhere gave no answer. The message is one plain line without the token. */
export class RemoteError extends StoreError {
  readonly #fault: RemoteFault;

  constructor(fault: RemoteFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.#fault = fault;
  }

  get fault(): RemoteFault {
    return this.#fault;
  }
}
