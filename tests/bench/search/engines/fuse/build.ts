import { buildOneFile } from '../engine.ts';

/** Fuse keeps no index worth sending: it reads the texts themselves. */
export const buildFuse = buildOneFile((documents) =>
  documents.map(({ id, title, summary, body }) => ({ id, title, summary, body })),
);
