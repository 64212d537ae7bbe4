// Ships to the browser.
import type { Dictionary } from '../dictionary/dictionary.ts';
import { QUESTION_WORDS } from '../language/question-words.ts';
import { stem } from '../language/stem.ts';
import { stemsOf } from '../language/stems-of.ts';
import { tokensOf } from '../language/tokens.ts';
import type { Answer, Hit } from './answer.ts';
import { farFrom } from './far-from.ts';
import type { FoundEntry, Pagefind } from './full-text.ts';
import { farness } from './rank.ts';

/** So many entries are read for one search: each is a file. */
const MOST_READ = 10;
/** When all words together find fewer, each is looked for alone. */
const FEW = 5;
const MOST_ALONE = 4;
/** What all words in a text are worth, beside words in a title (1). */
const TEXT = 0.5;
const ALSO = 0.3;
/** Words met just as typed, which had been taken for slips. */
const AS_TYPED = 2;

type Met = {
  entry: number;
  words: readonly string[];
  stems: ReadonlySet<string>;
  /** Found by all words together: it holds them also where the excerpt shows few. */
  isWhole: boolean;
};

/**
 * The answer with what the whole texts know merged in: behind what titles, summaries and needs say of all the words, before
 * what they say of few. Words that texts really hold as typed are not corrected. Rejects when Pagefind does: the answer
 * given still stands.
 */
export async function addFullText(
  dictionary: Dictionary,
  answer: Answer,
  pagefind: Pagefind,
): Promise<Answer> {
  const { understood } = answer;
  if (understood.crisis || understood.text === '') return { ...answer, wantsFullText: false };
  const typed =
    understood.typed === undefined ? [] : await readMet(dictionary, pagefind, understood.typed);
  const slips = stemsIn(understood.typed ?? '').filter(
    (word) => !stemsIn(understood.text).includes(word),
  );
  const asTyped = typed.filter(({ stems }) => slips.every((word) => stems.has(word)));
  const isRight = slips.length > 0 && asTyped.length > 0;
  const met = isRight ? asTyped : await readMet(dictionary, pagefind, understood.text);
  const wanted = stemsIn(isRight ? (understood.typed ?? '') : understood.text);
  const distanceTo = understood.near ? farFrom(dictionary, understood.near) : undefined;
  const hits = new Map(answer.hits.map((hit) => [hit.entry, hit]));
  for (const { entry, words, stems, isWhole } of met) {
    const known = hits.get(entry);
    const distance = distanceTo?.(entry);
    const held = wanted.filter((word) => stems.has(word)).length;
    const share = held > 0 && isWhole ? 1 : held / Math.max(1, wanted.length);
    // Pagefind cuts a word nobody wrote until some text holds its beginning.
    if (share === 0 && !isWhole) continue;
    const far = distance ? farness(distance.counts) : 0;
    const score = share * TEXT - far + (isRight ? AS_TYPED : 0);
    hits.set(entry, {
      entry,
      score: known
        ? Math.max(known.score, score) + ALSO * Math.max(0, Math.min(known.score, score))
        : score,
      ...(distance?.miles !== undefined && { miles: distance.miles }),
      why: [
        ...(known?.why.filter(({ by }) => by !== 'text') ?? []),
        { by: 'text', words: words.join(', ') },
      ],
    });
  }
  const { corrected, typed: asWritten, ...rest } = understood;
  const words = {
    ...(corrected !== undefined && { corrected }),
    ...(asWritten !== undefined && { typed: asWritten }),
  };
  return {
    understood: isRight ? { ...rest, text: asWritten ?? rest.text } : { ...rest, ...words },
    hits: [...hits.values()].sort(compareHits),
    wantsFullText: false,
  };
}

/** Entries whose text holds the words, each with the words that were met. */
async function readMet({ total }: Dictionary, pagefind: Pagefind, text: string): Promise<Met[]> {
  const together = await pagefind.search(text);
  const found = together.results.slice(0, MOST_READ);
  const words = tokensOf(text).filter((word) => !QUESTION_WORDS.has(word));
  if (found.length < FEW && words.length > 1) {
    const alone = await Promise.all(
      words.slice(0, MOST_ALONE).map((word) => pagefind.search(word)),
    );
    // The word that fewest texts hold says most.
    const rare = alone
      .filter(({ results }) => results.length > 0)
      .sort((a, b) => a.results.length - b.results.length);
    const known = new Set(found.map(({ id }) => id));
    for (const { results } of rare)
      for (const result of results.slice(0, MOST_READ - known.size))
        if (!known.has(result.id)) {
          known.add(result.id);
          found.push(result);
        }
  }
  const entries = await Promise.all(found.map((result) => result.data()));
  return entries.flatMap((entry, index) => {
    const met = metIn(entry);
    met.isWhole = index < together.results.length;
    // An index of an older build may know entries that are gone.
    return met.entry >= 0 && met.entry < total ? met : [];
  });
}

function metIn({ meta, excerpt }: FoundEntry): Met {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => word);
  const words = [...new Set(marked.flatMap(tokensOf))];
  const number = Number(meta['n']);
  return {
    entry: Number.isInteger(number) ? number : -1,
    words,
    stems: new Set(words.map(stem)),
    isWhole: false,
  };
}

function stemsIn(text: string): string[] {
  return [...new Set(stemsOf(text))];
}

function compareHits(a: Hit, b: Hit): number {
  return b.score - a.score || a.entry - b.entry;
}
