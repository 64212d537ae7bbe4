import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve('src');

/**
 * Which folder may import which: the data's way, from left to right. A folder may always import itself.
 * `site` ties the directory to Astro. A file that also runs in the browser says so in its first line.
 */
const ARROWS: Record<string, readonly string[]> = {
  rebuild: [],
  schema: [],
  history: [],
  'content-line': [],
  quilt: [],
  qr: [],
  fonts: [],
  locator: [],
  policy: [],
  time: ['schema'],
  sealed: ['schema', 'qr'],
  words: ['schema', 'time'],
  // A network's own words are held beside the English ones.
  check: ['schema', 'time', 'sealed', 'history', 'words'],
  directory: ['schema', 'time', 'check', 'history'],
  site: ['rebuild', 'schema', 'time', 'directory', 'words', 'quilt', 'locator', 'sealed', 'form'],
  'open-data': [
    'rebuild',
    'content-line',
    'schema',
    'time',
    'directory',
    'words',
    'quilt',
    'fonts',
    'site',
    'health',
  ],
  health: ['schema', 'time', 'directory', 'words', 'site'],
  flyer: [
    'rebuild',
    'components',
    'schema',
    'time',
    'directory',
    'words',
    'quilt',
    'qr',
    'fonts',
    'site',
    'inbox',
    'styles',
  ],
  'my-sheet': ['rebuild', 'schema', 'time', 'directory', 'words', 'site', 'storage', 'flyer'],
  search: ['rebuild', 'schema', 'time', 'directory', 'words', 'site'],
  reading: ['words', 'site'],
  sharing: ['schema', 'directory', 'words', 'qr', 'site'],
  offline: ['schema', 'quilt', 'hosting', 'site', 'storage', 'draft', 'words'],
  storage: [],
  draft: ['schema', 'storage'],
  delivery: ['schema'],
  outbox: ['schema', 'storage', 'delivery'],
  receipt: ['schema', 'content-line'],
  handover: ['schema', 'qr', 'sealed', 'draft'],
  form: [
    'rebuild',
    'schema',
    'words',
    'qr',
    'sealed',
    'draft',
    'outbox',
    'delivery',
    'receipt',
    'handover',
    'storage',
    'styles',
  ],
  correction: ['schema', 'directory', 'words', 'site', 'form', 'outbox', 'delivery', 'styles'],
  leave: ['schema', 'draft', 'outbox', 'site', 'storage'],
  hosting: ['schema', 'policy'],
  finish: ['rebuild', 'words', 'flyer', 'open-data'],
  inbox: ['schema', 'words', 'quilt', 'sealed', 'policy', 'hosting'],
  desk: [
    'rebuild',
    'schema',
    'time',
    'directory',
    'words',
    'site',
    'quilt',
    'sealed',
    'handover',
    'storage',
    'draft',
    'receipt',
    'inbox',
    'search',
    'my-sheet',
    'form',
    'components',
  ],
  editors: [
    'rebuild',
    'schema',
    'time',
    'check',
    'directory',
    'words',
    'site',
    'flyer',
    'inbox',
    'search',
    'fonts',
    'hosting',
    'history',
  ],
  components: [
    'schema',
    'time',
    'directory',
    'words',
    'quilt',
    'site',
    'search',
    'open-data',
    'health',
    'reading',
    'sharing',
  ],
  layouts: [
    'schema',
    'directory',
    'words',
    'quilt',
    'fonts',
    'site',
    'open-data',
    'components',
    'styles',
    'offline',
    'reading',
    'sharing',
  ],
  pages: [
    'rebuild',
    'schema',
    'directory',
    'words',
    'quilt',
    'fonts',
    'site',
    'open-data',
    'health',
    'flyer',
    'my-sheet',
    'search',
    'offline',
    'form',
    'correction',
    'desk',
    'leave',
    'components',
    'layouts',
    'styles',
    'reading',
    'sharing',
    'draft',
  ],
};

/** The same inside the inbox: a letter's way, and the databases that know of nothing but letters. */
const INBOX_ARROWS: Record<string, readonly string[]> = {
  store: [],
  posts: ['store', 'limits'],
  answers: ['store', 'posts'],
  limits: ['store'],
  reading: ['store', 'posts', 'answers', 'limits', 'operation'],
  remote: ['store', 'reading'],
  command: ['store', 'reading', 'remote', 'operation'],
  operation: ['store', 'limits'],
  files: [],
  worker: ['store', 'posts', 'answers', 'limits', 'files', 'operation'],
};

/** The same for the editors' tools: commands stand beside each other, and share two rooms. */
const EDITORS_ARROWS: Record<string, readonly string[]> = {
  'entry-file': [],
  terminal: ['entry-file'],
  new: ['entry-file', 'terminal'],
  verify: ['entry-file', 'terminal'],
  import: ['entry-file', 'terminal'],
  review: ['terminal'],
  reference: ['entry-file'],
  cms: ['entry-file'],
  workflows: ['entry-file'],
};

/** The same for the open data: a room for each format. */
const OPEN_DATA_ARROWS: Record<string, readonly string[]> = {
  hsds: [],
  tables: [],
  calendar: [],
  'contact-card': [],
  feeds: [],
  'linked-data': [],
  'preview-image': [],
};

/** The same for the navigators' desk: what it does, then `session` (all of it, without React), then what is shown. */
const DESK_ARROWS: Record<string, readonly string[]> = {
  keys: [],
  letters: [],
  board: [],
  practice: ['letters', 'board'],
  sharing: ['letters'],
  keeping: ['letters', 'board', 'sharing'],
  match: ['letters', 'board'],
  follow: ['letters', 'board'],
  report: ['board'],
  session: ['keys', 'letters', 'board', 'practice', 'sharing', 'keeping', 'match', 'follow'],
  page: ['keys', 'letters', 'board', 'match', 'follow', 'report', 'session'],
  build: ['match'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|tsx|astro)$/.test(file) && file.includes('/'));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test('every folder imports only what its arrows allow', () => {
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets
      .filter(
        (target) =>
          folderOf(target) !== folderOf(file) &&
          !(ARROWS[folderOf(file)] ?? []).includes(folderOf(target)),
      )
      .map((target) => `${file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['inbox', INBOX_ARROWS],
  ['editors', EDITORS_ARROWS],
  ['open-data', OPEN_DATA_ARROWS],
  ['desk', DESK_ARROWS],
])('every folder of %s imports only what its arrows allow', (folder, arrows) => {
  // What stands beside the folders puts them together.
  const roomOf = (file: string): string => /^[^/]+\/([^/]+)\//.exec(file)?.[1] ?? '';
  const wrong = [...imports].flatMap(([file, targets]) =>
    folderOf(file) !== folder || roomOf(file) === ''
      ? []
      : targets
          .filter(
            (target) =>
              folderOf(target) === folder &&
              !['', roomOf(file), ...(arrows[roomOf(file)] ?? [])].includes(roomOf(target)),
          )
          .map((target) => `${file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('every folder of src has its arrows', () => {
  expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in ARROWS))).toEqual([]);
});

test('no two folders import each other', () => {
  const pairs = Object.entries(ARROWS).flatMap(([folder, targets]) =>
    targets
      .filter((target) => ARROWS[target]?.includes(folder))
      .map((target) => `${folder} <-> ${target}`),
  );
  expect(pairs).toEqual([]);
});

test('no folder reaches itself through its arrows', () => {
  const reaches = (folder: string, path: readonly string[]): string[] =>
    path.includes(folder)
      ? [[...path.slice(path.indexOf(folder)), folder].join(' -> ')]
      : (ARROWS[folder] ?? []).flatMap((next) => reaches(next, [...path, folder]));
  expect([...new Set(Object.keys(ARROWS).flatMap((folder) => reaches(folder, [])))]).toEqual([]);
});

test('no module reaches itself through its imports', () => {
  const cycles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('files that ship to the browser import no Node module', () => {
  const shipped = files.filter((file) =>
    readFileSync(join(SRC, file), 'utf8').startsWith('// Ships to the browser'),
  );
  expect(shipped.length).toBeGreaterThan(20);
  const wrong = shipped.filter((file) =>
    /from ['"]node:/.test(readFileSync(join(SRC, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s+['"](\.[^'"]+)['"]/g)].map((found) =>
    relative(SRC, resolve(dirname(join(SRC, file)), found[1] ?? '')).replaceAll('\\', '/'),
  );
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}
