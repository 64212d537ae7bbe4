import { isMap } from '../entry-file/is-map.ts';
import { KINDS } from '../../schema/vocabulary.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import type { EditorWords } from '../../words/editor-words.ts';
import { fill } from '../../words/fill.ts';
import { sayKey } from '../../words/say-key.ts';
import type { KeyedKind } from '../../words/say-key.ts';
import { writeLines } from '../entry-file/write-value.ts';
import { EXAMPLE_SLUGS } from './example-entries.ts';
import type { ExampleEntry } from './example-entries.ts';
import { KEYED_SCHEMAS } from './keyed-schemas.ts';
import type { KeyedSchema } from './keyed-schemas.ts';
import { listKeys } from '../../schema/list-keys.ts';
import { sayForm } from '../../words/say-form.ts';
import type { SaidForm } from '../../words/say-form.ts';

/** Where each kind stands. */
const FOLDERS: Readonly<Record<KeyedKind, string>> = {
  resources: 'content/resources/',
  groups: 'content/groups/',
  events: 'content/events/',
  guides: 'content/guides/',
  pages: 'content/pages/',
  network: 'content/network.yaml',
  needs: 'content/needs.yaml',
  places: 'content/places.csv',
};
/** An example longer than this would make its row hard to read; the whole entry below the table has it. */
const LONGEST_EXAMPLE = 90;

/**
 * The reference of all keys as Markdown, in one language.
 * @param guide link to the editors' guide, as Markdown.
 * @param other the language that the examples are translated into.
 */
export function referencePage(
  words: EditorWords,
  examples: Readonly<Record<Kind, ExampleEntry>>,
  { guide, other }: { guide: string; other: string },
): string {
  const { reference } = words;
  return [
    `# ${reference.title}`,
    fill(reference.intro, { guide }),
    `${reference.absent} ${reference.invented}`,
    reference.other,
    `_${reference.generated}_`,
    ...KEYED_SCHEMAS.flatMap((keyed) => [
      ...heading(words, keyed, other),
      table(words, keyed, examples),
      ...(isEntryKind(keyed.kind) ? whole(words, keyed, keyed.kind, examples, other) : []),
    ]),
    `## ${reference.redirects.title}`,
    fill(reference.redirects.text, { folder: '`content/redirects.yaml`' }),
    fenced('resources/old-name: resources/new-name\n', 'yaml'),
  ]
    .join('\n\n')
    .concat('\n');
}

function heading({ reference }: EditorWords, { kind, part }: KeyedSchema, other: string): string[] {
  const { title, text } = reference.kinds[kind];
  if (part === 'facts') return [`## ${title}`, fill(text, { folder: `\`${FOLDERS[kind]}\`` })];
  const file = isEntryKind(kind) ? `\`${EXAMPLE_SLUGS[kind]}.${other}.md\`` : '';
  return [`### ${title}: ${lowered(reference.wordsTitle)}`, fill(reference.wordsText, { file })];
}

function table(
  words: EditorWords,
  { kind, part, schema }: KeyedSchema,
  examples: Readonly<Record<Kind, ExampleEntry>>,
): string {
  const { reference } = words;
  const keys = { ...words.keys, ...words.networkKeys };
  const example = isEntryKind(kind)
    ? examples[kind][part === 'facts' ? 'facts' : 'words']
    : undefined;
  const rows = listKeys(schema).map((key) => {
    const { label, hint } = sayKey(keys, kind, key.path, part);
    const must = key.required ? `<br>**${reference.must}**` : '';
    const shown = exampleAt(example, key.path);
    const form = formCell(sayForm(words, kind, key));
    return [
      `\`${key.path}\`${must}`,
      `**${label}.** ${hint}`,
      shown === undefined ? form : `${form}<br>${fill(reference.example, { example: shown })}`,
    ];
  });
  const { columns } = reference;
  return [[columns.key, columns.means, columns.form], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
    .join('\n');
}

function formCell({ form, choices, or }: SaidForm): string {
  const said = choices.map(({ value, means }) => `\`${value}\` ${means}`);
  return [form, ...said, ...(or === undefined ? [] : [or])].join('<br>');
}

function whole(
  { reference }: EditorWords,
  { part }: KeyedSchema,
  kind: Kind,
  examples: Readonly<Record<Kind, ExampleEntry>>,
  other: string,
): string[] {
  const { file, translation } = examples[kind];
  if (part === 'facts') return [reference.wholeExample, fenced(file)];
  const name = `\`${EXAMPLE_SLUGS[kind]}.${other}.md\``;
  return [fill(reference.wholeWords, { file: name }), fenced(translation)];
}

/** The value at a path as one writes it; the first one of a list that has it. Nothing for what takes much room. */
function exampleAt(example: unknown, path: string): string | undefined {
  const value = path.split('.').reduce<unknown>((under, key) => {
    const parts: unknown[] = Array.isArray(under) ? under : [under];
    return parts
      .map((part) => (isMap(part) ? part[key] : undefined))
      .find((each) => each !== undefined);
  }, example);
  const holdsMaps = isMap(value) || (Array.isArray(value) && value.some(isMap));
  if (value === undefined || holdsMaps) return undefined;
  const [under = '', key = ''] = ['', ...path.split('.')].slice(-2);
  const [text = '', ...more] = writeLines(key, value, '', under);
  if (more.length > 0) return undefined;
  return text.length > LONGEST_EXAMPLE ? undefined : `\`${text}\``;
}

function fenced(text: string, language = ''): string {
  return `\`\`\`${language}\n${text}\`\`\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function isEntryKind(kind: KeyedKind): kind is Kind {
  return KINDS.some((each) => each === kind);
}
