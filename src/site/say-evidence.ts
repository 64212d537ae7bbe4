import type { Evidence } from '../directory/evidence.ts';
import { fill } from '../words/fill.ts';
import { DATE, sayDay, sayLooseDate } from '../words/say-date.ts';
import type { SiteWords } from '../words/words.ts';

/** The evidence line in two parts: how it stands ("Not checked yet."), and where the facts are from. */
export function sayEvidence(
  words: SiteWords,
  language: string,
  evidence: Evidence,
): { stand: string; from: string } {
  const said = words.evidence;
  switch (evidence.state) {
    case 'fresh':
    case 'ageing':
    case 'old': {
      const sentence = { fresh: said.checked, ageing: said.ageing, old: said.old }[evidence.state];
      const { date, by } = evidence.checked;
      return {
        stand: fill(sentence, { date: sayDay(language, date, DATE), by: said.by[by] }),
        from: '',
      };
    }
    case 'unchecked':
      return { stand: said.unchecked, from: saySource(words, language, evidence.source) };
  }
}

/** The same as one text. */
export function sayEvidenceInFull(...about: Parameters<typeof sayEvidence>): string {
  const { stand, from } = sayEvidence(...about);
  return [stand, from].filter(Boolean).join(' ');
}

function saySource(
  words: SiteWords,
  language: string,
  source: { from: keyof SiteWords['evidence']['source']; dated?: string | undefined } | undefined,
): string {
  const said = words.evidence;
  if (source === undefined) return '';
  if (source.from === 'common-knowledge') return said.nobody;
  const name = said.source[source.from];
  return source.dated === undefined
    ? fill(said.fromUndated, { source: name })
    : fill(said.from, { source: name, date: sayLooseDate(language, source.dated) });
}
