import lunr from 'lunr';
import { buildOneFile } from '../engine.ts';
import { foldToken } from './fold-token.ts';

lunr.Pipeline.registerFunction(foldToken, 'fold');

export const buildLunr = buildOneFile((documents) => ({
  index: lunr((builder) => {
    builder.pipeline.before(lunr.trimmer, foldToken);
    builder.searchPipeline.before(lunr.stemmer, foldToken);
    builder.field('title', { boost: 3 });
    builder.field('summary', { boost: 2 });
    builder.field('body');
    for (const document of documents) builder.add(document);
  }),
  rows: Object.fromEntries(documents.map(({ id, title, summary }) => [id, [title, summary]])),
}));
