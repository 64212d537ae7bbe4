import { Document } from 'flexsearch';
import { buildOneFile } from '../engine.ts';
import { SETTINGS } from './settings.ts';

export const buildFlexSearch = buildOneFile((documents) => {
  const index = new Document(SETTINGS);
  for (const document of documents) index.add(document);
  const parts: [string, string][] = [];
  index.export((key, part) => {
    // A part without content has none, whatever its type says.
    if (part) parts.push([key, part]);
  });
  return parts;
});
