import { create, insertMultiple, save } from '@orama/orama';
import { buildOneFile } from '../engine.ts';
import { SETTINGS } from './settings.ts';

export const buildOrama = buildOneFile(async (documents) => {
  const index = create(SETTINGS);
  await insertMultiple(
    index,
    documents.map(({ id, title, summary, body }) => ({ id, title, summary, body })),
    500,
  );
  return save(index);
});
