// Ships to the browser, on the search page only.
import type { Hit, NearPlace } from '../engine/answer.ts';
import type { Counts } from '../narrow/narrow.ts';
import { writeSearch } from '../search-address.ts';
import type { Search } from '../search-address.ts';
import { mayBecomeCrisis } from './hold-back.ts';
import type { Address } from './keep-address.ts';
import type { LateParts, LoadLate } from './late-parts.ts';
import type { Answered } from './answered.ts';
import type { Answers } from './open-answers.ts';
import type { Lists } from './result-lists.ts';
import { nameOfPlace, sayAloud } from './say-answer.ts';
import type { SearchParts } from './search-parts.ts';
import { showCrisis, showPanel } from './show-crisis.ts';
import { headWith, showResults } from './show-results.ts';
import type { ResultView } from './show-results.ts';

/** The full text is asked when typing rests this long. */
const DEEPER_MS = 350;
/** What was found is read out when typing rests this long: not after each key. */
const ALOUD_MS = 900;

/** Runs searches. A newer one makes the older ones stop where they are. */
export function openRun(page: SearchParts, parts: RunParts) {
  const { answers, lists, late: loadLate, address, view } = parts;
  const { words, language } = view;
  let turn = 0;
  let facetsKnown = false;
  let aloud: ReturnType<typeof setTimeout> | undefined;

  const sayLater = (text: string): void => {
    clearTimeout(aloud);
    aloud = setTimeout(() => (page.status.textContent = text), ALOUD_MS);
  };

  const narrowed = async (search: Search, { dictionary, answer }: Answered): Promise<Left> => {
    if (!facetsKnown && Object.keys(search.filters).length === 0) return { hits: answer.hits };
    const left = await (await loadLate()).narrow(dictionary, answer.hits, search.filters);
    facetsKnown = true;
    return left;
  };

  /** Tells the late parts, which may still be on their way. Without them the page finds all the same. */
  const tellLate = (tell: (parts: LateParts) => void, late: () => boolean): void => {
    loadLate().then(
      (parts) => {
        if (!late()) tell(parts);
      },
      () => {
        // The next search asks for them again.
      },
    );
  };

  const countLater = async (
    { filters, narrow }: LateParts,
    search: Search,
    { dictionary, answer }: Answered,
    late: () => boolean,
  ): Promise<void> => {
    try {
      const { counts } = await narrow(dictionary, answer.hits, search.filters);
      facetsKnown = true;
      if (!late()) filters.show(search.filters, counts);
    } catch {
      // The chips stay without numbers and work all the same; the next search asks again.
    }
  };

  const show = async (search: Search, answered: Answered, last: boolean, late: () => boolean) => {
    const { hits, counts } = await narrowed(search, answered);
    if (late()) return;
    page.told.textContent = '';
    if (!(await showResults(page, lists, view, { search, answered, hits, late }))) return;
    showPanel(page.crisis);
    tellLate((parts) => {
      parts.near.show(answered);
      parts.filters.show(search.filters, counts);
      if (counts === undefined) void countLater(parts, search, answered, late);
    }, late);
    if (hits.length === 0 && !last) {
      headWith(page.heading, words.search.resultsFor, search.query);
      page.told.textContent = words.search.looking;
      return;
    }
    page.none.hidden = hits.length > 0;
    const totals = { total: hits.length, unfiltered: answered.answer.hits.length };
    const filtered = totals.unfiltered > 0;
    const nothing = { search, answered, filtered, late };
    if (hits.length === 0)
      tellLate(({ showNone }) => {
        showNone(lists, nothing);
      }, late);
    const { understood } = answered.answer;
    const place = understood.near && nameOfPlace(answered.dictionary, understood.near);
    const heard = { ...understood, near: place };
    sayLater(sayAloud(words, language, search.query, heard, totals));
  };

  const alarm = async (answered: Answered, how: How, late: () => boolean): Promise<void> => {
    const { crisis } = answered.answer.understood;
    if (crisis === undefined) return;
    // Nothing of it stays: not in the address, nor in what the browser keeps of it.
    address.follow('', false);
    clearTimeout(aloud);
    clear(page);
    page.filters.hidden = true;
    const { cameByAddress } = how;
    const text = await showCrisis(page, lists, words, { answered, crisis, cameByAddress, late });
    if (!late()) page.status.textContent = text;
  };

  const answer = async (search: Search, here: NearPlace | undefined, how: How): Promise<void> => {
    const mine = ++turn;
    const late = () => mine !== turn;
    clearTimeout(aloud);
    page.filters.hidden = false;
    const chosen = Object.keys(search.filters).length + (search.near || here ? 1 : 0);
    page.clear.hidden = chosen === 0;
    const { query } = search;
    if (query === '' && chosen === 0) {
      address.follow('', how.typing);
      clear(page);
      tellLate(({ near, filters }) => {
        near.show(undefined);
        filters.show({});
      }, late);
      return;
    }
    try {
      const answered = await answers.answer(search, here);
      if (late()) return;
      if (answered.answer.understood.crisis) {
        await alarm(answered, how, late);
        return;
      }
      const held = mayBecomeCrisis(answered.dictionary.crisis, query, how.typing);
      address.follow(writeSearch({ ...search, query: held ? '' : query }), how.typing);
      const deeper = answered.answer.wantsFullText;
      await show(search, answered, !deeper, late);
      if (!deeper) return;
      await new Promise((resolve) => setTimeout(resolve, DEEPER_MS));
      if (late()) return;
      const full = await loadLate()
        .then(({ deepen }) => deepen(answered))
        .catch(() => undefined);
      if (late()) return;
      await show(search, full ?? answered, true, late);
      if (!full && !late()) page.told.textContent = words.search.shallow;
    } catch {
      if (late()) return;
      clear(page);
      page.told.textContent = words.search.failed;
      page.status.textContent = words.search.failed;
    }
  };

  return (search: Search, here: NearPlace | undefined, how: How): void => {
    if (search.query !== '' && page.results.childElementCount === 0) {
      page.told.textContent = words.search.searching;
    }
    void answer(search, here, how);
  };
}

/** As before anything was asked. */
function clear(page: SearchParts): void {
  for (const place of [page.told, page.total, page.status]) place.textContent = '';
  headWith(page.heading, page.heading.dataset['title'] ?? '', '');
  for (const place of [page.asTyped, page.allOf, page.none]) place.hidden = true;
  page.results.replaceChildren();
  // The words for the request form go with what they found nothing for.
  page.askForm.hash = '';
  showPanel(page.crisis);
}

type Left = { hits: readonly Hit[]; counts?: Counts };

type How = {
  /** Another key may come at once. */
  typing: boolean;
  /** The words were in the address that led here. */
  cameByAddress: boolean;
};

type RunParts = {
  answers: Answers;
  lists: Lists;
  late: LoadLate;
  address: Address;
  view: ResultView;
};
