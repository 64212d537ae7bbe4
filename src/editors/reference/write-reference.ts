import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedDocuments } from './generated-documents.ts';

// npm run reference: writes the documents that are made from the code.
const root = join(import.meta.dirname, '../../..');
for (const [path, text] of Object.entries(generatedDocuments())) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${path}\n`);
}
