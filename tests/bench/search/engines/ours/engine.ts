// Ships to the browser. The site's own search, as its search page puts it together.
import { loadJson } from '../../../../../src/search/dictionary/load-json.ts';
import { openDictionary } from '../../../../../src/search/dictionary/open-dictionary.ts';
import type { Dictionary } from '../../../../../src/search/dictionary/dictionary.ts';
import { addFullText } from '../../../../../src/search/engine/add-full-text.ts';
import type { Answer } from '../../../../../src/search/engine/answer.ts';
import { answerQuestion } from '../../../../../src/search/engine/answer-question.ts';
import { loadPagefind } from '../../../../../src/search/engine/full-text.ts';
import type { Pagefind } from '../../../../../src/search/engine/full-text.ts';
import type { Row, Search } from '../../page/page.ts';

const ROWS = 5;

/** `start` is the dictionary's first file, at `url`. */
export async function openOurs(url: string, start: unknown): Promise<Search> {
  const dictionary = await openDictionary(url, (wanted) =>
    wanted === url ? Promise.resolve(start) : loadJson(wanted),
  );
  const folder = new URL('.', location.href).pathname;
  let pagefind: Promise<Pagefind> | undefined;
  return async (query, show) => {
    const answer = await answerQuestion(dictionary, { query, asTyped: false });
    await showAnswer(dictionary, answer, show);
    if (!answer.wantsFullText || answer.understood.crisis !== undefined) return;
    pagefind ??= loadPagefind(folder, 0);
    await showAnswer(dictionary, await addFullText(dictionary, answer, await pagefind), show);
  };
}

/** Titles first, as the page does; summaries may need another file. */
async function showAnswer(
  dictionary: Dictionary,
  { hits }: Answer,
  show: (rows: readonly Row[]) => void,
): Promise<void> {
  const entries = hits.slice(0, ROWS).map(({ entry }) => entry);
  const cards = dictionary.cardsOf(entries);
  const rows = (await dictionary.titlesOf(entries)).map(({ url, title }) => ({
    id: url.split('/').slice(-3, -1).join('/'),
    title,
    summary: '',
  }));
  show(rows);
  const summaries = await cards;
  show(rows.map((row, place) => ({ ...row, summary: summaries[place]?.summary ?? '' })));
}
