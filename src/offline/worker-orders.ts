// Ships to the browser: what a page and its worker say to each other.

/** Name of the worker's file, in the folder of its page. */
export const WORKER_FILE = 'offline.js';

/** After the worker's address: it must ask the network for nothing by itself. */
export const LIGHT = '?light';

/** A message: fetch again what is missing. */
export const MEND = 'mend';
