// Ships to the browser, only with the page `/edit/`.

/** What a form cannot hold as it stands in a file, by path without the numbers of a list. */
export const YES_OR_NO: readonly string[] = [
  'notice.closed',
  'interpreters',
  'contact.phones.text',
];
/** Lists of numbers: the form chooses among texts. */
export const NUMBER_LISTS: readonly string[] = ['hours.weeks', 'repeats.weeks'];
/** Lists that are written as lines: one thing for each line. */
export const LINES: readonly string[] = ['bring', 'materials'];
/** Keys whose empty list says "nothing", which the form offers as a choice of its own. */
export const MAY_BE_NOTHING: readonly string[] = ['asks_for'];
export const NOTHING = 'nothing';
/** The key under which the form carries the file it was filled from, so that saving changes only what was changed. */
export const FILE_KEY = '_file';

export type Data = Readonly<Record<string, unknown>>;

/** The facts of an entry's first file as the form holds them. */
export function factsToForm(facts: Data): Data {
  const labels = Object.fromEntries(labelsIn(facts).map((label) => [keyToForm(label), label]));
  return { ...toForm(facts), ...(Object.keys(labels).length > 0 && { labels }) };
}

/** What a form says, as facts. What was left empty is not there. */
export function factsFromForm(form: Data): Data {
  // They only show, on the side of the first language, which words the other side translates.
  return fromForm({ ...form, labels: undefined });
}

/** The words of a translation, each at the place of the fact it translates. */
export function wordsToForm(words: Data): Data {
  const { notice, directions, labels, ...others } = words;
  return {
    ...toForm(others),
    ...(notice !== undefined && { notice: { text: notice } }),
    ...(directions !== undefined && { where: { directions } }),
    ...(isData(labels) && { labels: renameKeys(labels, keyToForm) }),
  };
}

/** The same back: what a translation's file may hold. */
export function wordsFromForm(form: Data): Data {
  const { notice, where, labels, ...others } = form;
  return fromForm({
    ...others,
    notice: isData(notice) ? notice['text'] : undefined,
    directions: isData(where) ? where['directions'] : undefined,
    labels: isData(labels) ? renameKeys(labels, keyFromForm) : undefined,
  });
}

function toForm(data: Data): Data {
  return mapData(data, '', (value, path) => {
    if (YES_OR_NO.includes(path) && typeof value === 'boolean') return value ? 'yes' : 'no';
    if (!Array.isArray(value)) return value;
    if (MAY_BE_NOTHING.includes(path) && value.length === 0) return [NOTHING];
    if (NUMBER_LISTS.includes(path)) return value.map(String);
    return LINES.includes(path) ? value.join('\n') : value;
  });
}

function fromForm(form: Data): Data {
  return mapData(form, '', (value: unknown, path) => {
    if (YES_OR_NO.includes(path)) return value === '' ? undefined : value === 'yes';
    if (MAY_BE_NOTHING.includes(path) && Array.isArray(value) && value.includes(NOTHING)) {
      // Chosen beside others it would contradict them: what they do ask for counts.
      const asked: readonly unknown[] = value;
      return asked.filter((item) => item !== NOTHING);
    }
    if (NUMBER_LISTS.includes(path) && Array.isArray(value)) return unlessEmpty(value.map(Number));
    if (LINES.includes(path) && typeof value === 'string') {
      return unlessEmpty(
        value
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      );
    }
    return isEmpty(value) ? undefined : value;
  });
}

/** A copy in which `change` had its way with every value, the inner ones first. What becomes undefined is left out. */
function mapData(
  data: Data,
  path: string,
  change: (value: unknown, path: string) => unknown,
): Data {
  const mapped = Object.entries(data).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const result = change(mapInner(value, at, change), at);
    return result === undefined ? [] : [[key, result] as const];
  });
  return Object.fromEntries(mapped);
}

function mapInner(
  value: unknown,
  path: string,
  change: (value: unknown, path: string) => unknown,
): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items
      .map((item) => (isData(item) ? mapData(item, path, change) : item))
      .filter((item) => item !== '' && item !== null && item !== undefined);
  }
  return isData(value) ? mapData(value, path, change) : value;
}

/** Short words inside facts, which a translation's `labels` translate, in the order of the file. */
function labelsIn(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(labelsIn))];
  if (!isData(value)) return [];
  const found = Object.entries(value).flatMap(([key, item]) =>
    LABELS.has(key) && typeof item === 'string' ? [item] : labelsIn(item),
  );
  return [...new Set(found)];
}

const LABELS = new Set(['label', 'note', 'reason']);

function renameKeys(data: Data, rename: (key: string) => string): Data {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [rename(key), value]));
}

// The form's library takes a dot in a key for a step into an object; a one-dot leader looks the same.
function keyToForm(key: string): string {
  return key.replaceAll('.', '\u2024');
}

function keyFromForm(key: string): string {
  return key.replaceAll('\u2024', '.');
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isData(value)) return Object.keys(value).length === 0;
  return value === '' || value === null || value === undefined;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
