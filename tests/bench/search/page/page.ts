// Ships to the browser: the page around every engine, the same for all.

/** What a result row shows. */
export type Row = { id: string; title: string; summary: string };

/** Answers one query: calls `show` as soon as there is something to show, and again when there is more. */
export type Search = (query: string, show: (rows: readonly Row[]) => void) => Promise<void>;

/** Milliseconds from the key until something stood in the page. */
export type Timing = {
  /** The first rows, or that there are none. */
  shown: number;
  /** The first time that five stood there; `last` when there were never five. */
  five: number;
  /** When nothing more came. */
  last: number;
  /** Ids of the rows that stand there now. */
  ids: string[];
};

const ROWS = 5;

declare global {
  /** Types a query at once, as if pasted, and waits for its answer. */
  var typeQuery: (query: string) => Promise<Timing>;
  /** Types a query letter by letter, each when the last one is answered, for so many ms at most; the time of each. */
  var typeLetters: (query: string, most: number) => Promise<Timing[]>;
}

/** Brings the page to life. Nothing is loaded before the first key; then `open` loads everything,
 * from the file that comes first. */
export function openPage(open: (index: string) => Promise<Search>): void {
  const field = document.querySelector('input');
  const list = document.querySelector('ol');
  if (field === null || list === null) throw new Error('The page has no field or no list.');
  let search: Promise<Search> | undefined;
  let answered: Promise<Timing> | undefined;

  const answer = async (query: string): Promise<Timing> => {
    performance.mark('key');
    search ??= open(document.documentElement.dataset['index'] ?? '');
    let ids: string[] = [];
    const clock: { shown?: number; five?: number; last?: number } = {};
    await (
      await search
    )(query, (rows) => {
      ids = showRows(list, rows);
      clock.last = sinceKey();
      clock.shown ??= clock.last;
      if (ids.length >= ROWS) clock.five ??= clock.last;
    });
    const last = clock.last ?? sinceKey();
    return { shown: clock.shown ?? last, five: clock.five ?? last, last, ids };
  };
  field.addEventListener('input', () => {
    answered = answer(field.value);
  });
  const type = async (query: string): Promise<Timing> => {
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (answered === undefined) throw new Error('The field did not hear its key.');
    return answered;
  };

  globalThis.typeQuery = type;
  globalThis.typeLetters = async (query, most) => {
    const started = performance.now();
    const timings: Timing[] = [];
    for (let end = 1; end <= query.length; end += 1) {
      if (performance.now() - started > most) break;
      timings.push(await type(query.slice(0, end)));
      // As the next key would: what the browser has to do in between is not counted.
      await new Promise((resolve) => setTimeout(resolve));
    }
    return timings;
  };
}

function showRows(list: HTMLElement, rows: readonly Row[]): string[] {
  const shown = rows.slice(0, ROWS);
  list.replaceChildren(
    ...shown.map(({ id, title, summary }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      const text = document.createElement('p');
      link.href = `/${id}/`;
      link.textContent = title;
      text.textContent = summary;
      item.append(link, text);
      return item;
    }),
  );
  // Lays the page out now, so that it counts.
  list.getBoundingClientRect();
  return shown.map(({ id }) => id);
}

/** Ends the measure named "answer" that began with the key. */
function sinceKey(): number {
  return performance.measure('answer', 'key').duration;
}

/** Text of a file beside the page. Rejects when it cannot be had. */
export async function fetchText(name: string): Promise<string> {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}
