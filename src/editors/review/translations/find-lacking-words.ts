import type { Directory } from '../../../directory/directory.ts';
import { inEnglish } from '../../../words/isolate.ts';
import { sayLanguage } from '../../../words/say-language.ts';
import { standOfWords } from '../../../words/stand-of-words.ts';
import { interfaceWords } from '../../../words/words.ts';
import type { Finding } from '../finding.ts';

/** Languages whose own words do not cover the whole site, with the groups that lack some, the largest first. */
export function findLackingWords({ network, words: brought }: Directory): Finding[] {
  const codes = network.languages.map(({ code }) => code);
  return Object.entries(interfaceWords(codes, brought, inEnglish)).flatMap(([code, words]) => {
    const { done, all, lacking } = standOfWords(words);
    if (done === all) return [];
    const groups = lacking
      .toSorted((a, b) => b.count - a.count)
      .map(({ group, count }) => `${group} ${count}`);
    return [
      {
        code: 'words-missing',
        file: `content/words/${code}.yaml`,
        message: `Of ${all} sentences of the site, ${done} are in ${sayLanguage('en', code)}. Missing: ${groups.join(', ')}.`,
        advice: 'write them below the same keys as in src/words/en (docs/languages.md).',
      },
    ];
  });
}
