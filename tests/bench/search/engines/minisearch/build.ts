import MiniSearch from 'minisearch';
import { buildOneFile } from '../engine.ts';
import { SETTINGS } from './settings.ts';

export const buildMiniSearch = buildOneFile((documents) => {
  const index = new MiniSearch(SETTINGS);
  index.addAll(documents);
  return index;
});
