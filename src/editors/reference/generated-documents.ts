import { editorWords } from '../../words/editor-words.ts';
import { checkTable } from './check-table.ts';
import { exampleEntries } from './example-entries.ts';
import { referencePage } from './reference-page.ts';

/** Every document that is made from the code: its path in the repository, and its text. */
export function generatedDocuments(): Readonly<Record<string, string>> {
  const english = editorWords('en');
  const spanish = editorWords('es');
  return {
    'docs/check.md': checkTable(),
    'docs/reference/en.md': referencePage(
      english,
      exampleEntries(english.examples, spanish.examples),
      { guide: '[content/README.md](../../content/README.md)', other: 'es' },
    ),
    'docs/reference/es.md': referencePage(
      spanish,
      exampleEntries(spanish.examples, english.examples),
      { guide: '[content/README.es.md](../../content/README.es.md)', other: 'en' },
    ),
  };
}
