// Ships to the browser, on the search page only.
import { count, fill } from '../words/fill.ts';
import type { Plural } from '../words/fill.ts';
import { loadPagefind } from './pagefind.ts';
import type { Found, Pagefind } from './pagefind.ts';
import type { ResultMeta } from './records.ts';
import { FILTER_NAMES, readSearch, writeSearch } from './search-address.ts';
import type { Search } from './search-address.ts';

const PAUSE_MS = 200;
const PAGE_SIZE = 20;

export type SearchWords = {
  results: Plural;
  resultsFor: Plural;
  searching: string;
  none: string;
  noneFiltered: string;
  failed: string;
};

/** Brings the search page to life: form, results, announcements and the address follow each other. */
export function openSearch(
  page: SearchPage,
  words: SearchWords,
  language: string,
  base: string,
): void {
  let pagefind: Promise<Pagefind> | undefined;
  let attempt = 0;
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const run = async (search: Search): Promise<void> => {
    const mine = ++turn;
    const asked = search.query !== '' || Object.keys(search.filters).length > 0;
    page.clear.hidden = Object.keys(search.filters).length === 0;
    if (!asked) {
      showNothing(page);
      return;
    }
    page.status.textContent = words.searching;
    try {
      pagefind ??= loadPagefind(base, attempt);
      const found = await (
        await pagefind
      ).search(search.query || null, {
        filters: Object.fromEntries(
          Object.entries(search.filters).map(([name, value]) => [name, [value]]),
        ),
      });
      const first = await readResults(found, 0);
      // A later search has begun: its results count, not these.
      if (mine !== turn) return;
      showResults(page, search, found, first, words, language);
    } catch {
      pagefind = undefined;
      attempt += 1;
      if (mine !== turn) return;
      showNothing(page);
      page.status.textContent = words.failed;
    }
  };

  const runForm = (): void => {
    const search = readForm(page.form);
    history.replaceState(null, '', `${location.pathname}${writeSearch(search)}`);
    void run(search);
  };

  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    runForm();
  });
  page.form.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(runForm, PAUSE_MS);
  });
  page.clear.addEventListener('click', () => {
    for (const name of FILTER_NAMES) writeField(page.form, name, '');
    runForm();
    page.status.focus();
  });
  const follow = (): void => {
    const search = readSearch(location.search);
    writeField(page.form, 'q', search.query);
    for (const name of FILTER_NAMES) writeField(page.form, name, search.filters[name] ?? '');
    void run(search);
  };
  addEventListener('popstate', follow);
  follow();
}

function readForm(form: HTMLFormElement): Search {
  const given = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') given.set(name, value);
  }
  return readSearch(given.toString());
}

function writeField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== '';
  else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
    field.value = value;
}

async function readResults(found: Found, from: number) {
  return Promise.all(found.results.slice(from, from + PAGE_SIZE).map((result) => result.data()));
}

function showNothing(page: SearchPage): void {
  page.results.replaceChildren();
  page.status.textContent = '';
  page.none.hidden = true;
  page.more.hidden = true;
}

function showResults(
  page: SearchPage,
  search: Search,
  found: Found,
  first: Row[],
  words: SearchWords,
  language: string,
): void {
  const total = found.results.length;
  const forms = search.query === '' ? words.results : words.resultsFor;
  const nothing =
    search.query === '' ? words.noneFiltered : fill(words.none, { query: search.query });
  page.status.textContent =
    total === 0 ? nothing : count(language, forms, total, { query: search.query });
  page.none.hidden = total > 0;
  page.results.replaceChildren(...first.map((row) => makeRow(page.template, row)));
  countFilters(page.form, found);
  let shown = first.length;
  page.more.hidden = shown >= total;
  page.more.onclick = async () => {
    const next = await readResults(found, shown);
    const rows = next.map((row) => makeRow(page.template, row));
    page.results.append(...rows);
    shown += next.length;
    page.more.hidden = shown >= total;
    rows[0]?.querySelector('a')?.focus();
  };
}

function makeRow(template: HTMLTemplateElement, { url, meta }: Row): DocumentFragment {
  const row = template.content.cloneNode(true) as DocumentFragment;
  const put = (name: keyof ResultMeta) => {
    for (const place of row.querySelectorAll(`[data-put="${name}"]`)) {
      place.textContent = meta[name];
      if (meta[name] === '') place.remove();
    }
  };
  for (const name of ['title', 'summary', 'kind', 'needs', 'place', 'stand', 'from'] as const)
    put(name);
  row.querySelector('a')?.setAttribute('href', url);
  const block = row.querySelector('[data-block]');
  // Drawn by our own build from the need's id: no words of anybody are in it.
  if (block) block.innerHTML = meta.block;
  return row;
}

/** Each choice says how many results it would leave. */
function countFilters(form: HTMLFormElement, found: Found): void {
  for (const select of form.querySelectorAll('select')) {
    const counts = found.filters[select.name] ?? {};
    for (const option of select.options) {
      if (option.value === '') continue;
      option.textContent = `${option.dataset['label'] ?? ''} (${counts[option.value] ?? 0})`;
    }
  }
}

type Row = { url: string; meta: ResultMeta };

/** The parts of the page this script works on; all of them stand in the HTML already. */
export type SearchPage = {
  form: HTMLFormElement;
  clear: HTMLButtonElement;
  status: HTMLElement;
  results: HTMLElement;
  none: HTMLElement;
  more: HTMLButtonElement;
  template: HTMLTemplateElement;
};
