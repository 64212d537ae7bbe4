// Ships to the browser: what a page and its worker say to each other.

/** Name of the worker's file, in the folder of its language, and of the desk. */
export const WORKER_FILE = 'offline.js';

/** Name of the program, beside it, that brings the worker to a device. A worker answers it with nothing: it is there already. */
export const KEEP_FILE = 'keep.js';

/** After the address of the desk's worker: it must ask the network for nothing by itself. */
export const LIGHT = '?light';

/** After a worker's address: somebody wants the copy, whatever the line costs. */
export const ASKED = '?yes';

/** A message: fetch again what is missing. */
export const MEND = 'mend';

/** A message with a port: say what is kept, as `CopyState`. */
export const STATE = 'state';

/** A message to a worker that waits: answer from now on, also the pages that are open. */
export const TAKE_OVER = 'take-over';

/** A message: keep nothing any more, for the copy is being deleted. */
export const STOP = 'stop';
