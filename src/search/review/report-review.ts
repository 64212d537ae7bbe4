import type { Directory } from '../../directory/directory.ts';
import type { Verdict } from './judge-query.ts';
import { placesForWords } from './place-for-words.ts';
import type { VocabularyPlace } from './place-for-words.ts';
import type { Review } from './review-queries.ts';

const HEADINGS = {
  nothing: 'find nothing',
  'nothing-relevant': 'find nothing that helps among the first five',
} as const;

/** The review as an editor reads it, one language after the other. Ends with a newline. */
export function reportReview(directory: Directory, { verdicts, alarms }: Review): string {
  const placeOf = placesForWords(directory);
  const languages = directory.network.languages.map(({ code, name }) => {
    const asked = verdicts.filter(({ language }) => language === code);
    return reportLanguage(name, asked, placeOf);
  });
  const missed = verdicts.filter(({ crisisMissed }) => crisisMissed);
  return [
    ...languages,
    listWords(
      'Danger that was not seen. Add the words to src/words or content/words:',
      missed.map(wordsOf),
    ),
    listWords('Taken for danger, and is none. Add the words to "harmless":', alarms),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function reportLanguage(name: string, asked: readonly Verdict[], placeOf: PlaceOf): string {
  const found = asked.filter(({ outcome }) => outcome === 'found').length;
  const parts = (['nothing', 'nothing-relevant'] as const).flatMap((outcome) => {
    const these = asked.filter((verdict) => verdict.outcome === outcome);
    if (these.length === 0) return [];
    const lines = these.map(
      (verdict) => `    "${wordsOf(verdict)}"\n${adviceOn(verdict, placeOf(verdict))}`,
    );
    return [`  These ${HEADINGS[outcome]}:\n${lines.join('')}`];
  });
  return `${name}: ${found} of ${asked.length} queries find something that helps.\n${parts.join('')}`;
}

/** What was shown instead, and where the words could be written. */
function adviceOn(verdict: Verdict, place: VocabularyPlace | undefined): string {
  const shown =
    verdict.shown.length === 0 ? '' : `      shows: ${verdict.shown.slice(0, 3).join(', ')}\n`;
  const wanted = verdict.query.finds;
  const should =
    wanted.length === 0
      ? ''
      : `      should show: ${wanted.slice(0, 3).join(', ')}${wanted.length > 3 ? ' …' : ''}\n`;
  return `${shown}${should}      ${sayPlace(place)}\n`;
}

function sayPlace(place: VocabularyPlace | undefined): string {
  if (place === undefined) return 'belongs to no need we can guess. Is there one it fits?';
  const { need, topic } = place;
  const phrases =
    topic === undefined
      ? undefined
      : Object.values(need.topics?.[topic] ?? {})
          .flat()
          .slice(0, 3);
  return phrases === undefined
    ? `could belong to the need "${need.id}" in needs.yaml, as one of its words or a new topic.`
    : `could belong to the need "${need.id}" in needs.yaml, in the topic with ${phrases.join(', ')}.`;
}

function listWords(heading: string, words: readonly string[]): string {
  return words.length === 0 ? '' : `${heading}\n${words.map((text) => `    "${text}"\n`).join('')}`;
}

function wordsOf({ query }: Verdict): string {
  return query.words;
}

type PlaceOf = ReturnType<typeof placesForWords>;
