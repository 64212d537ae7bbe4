import { contactOf, servesOf, wordsOf, zipOf } from '../directory/entry.ts';
import type { Entry } from '../directory/entry.ts';
import { evidenceOf } from '../directory/evidence.ts';
import { quiltOfEntry } from '../site/quilt-of.ts';
import type { Reader } from '../site/reader.ts';
import { sayServed } from '../site/say-served.ts';
import { sayEvidence } from '../words/say-evidence.ts';

/** Value of the filter for entries that ask for nothing at the door. */
export const ASKS_NOTHING = 'nothing';

/** What the search index holds of one entry in one language. Filters hold ids, never words. */
export type SearchRecord = {
  url: string;
  language: string;
  content: string;
  meta: ResultMeta;
  filters: Record<'kind' | 'need' | 'area' | 'language' | 'asks', string[]>;
};

/** What a result row shows. */
export type ResultMeta = {
  title: string;
  summary: string;
  kind: string;
  needs: string;
  place: string;
  stand: string;
  from: string;
  block: string;
};

export function recordOf(reader: Reader, entry: Entry): SearchRecord {
  const words = wordsOf(entry, reader.language);
  const needs = reader.directory.needs.filter((need) => entry.facts.needs.includes(need.id));
  const labels = needs.map((need) => reader.say(need.label));
  const { stand, from } = sayEvidence(
    reader.words.site,
    reader.language,
    evidenceOf(entry.facts, reader.today),
  );
  const group =
    'group' in entry.facts ? reader.directory.find('groups', entry.facts.group) : undefined;
  const asks = 'asks_for' in entry.facts ? entry.facts.asks_for : undefined;
  const languages = 'languages' in entry.facts ? (entry.facts.languages ?? []) : [];
  // People search in either language on either site, so the words of all languages are in each record.
  const said = needs.flatMap((need) => [
    ...Object.values(need.label),
    ...Object.values(need.words).flat(),
  ]);
  const text = [
    words.title,
    words.summary,
    labels.join(', '),
    entry.town?.name,
    zipOf(entry),
    sayServed(reader, entry),
    group && wordsOf(group, reader.language).title,
    words.who,
    words.how,
    words.materials.join(', '),
    words.body,
    contactOf(entry)
      ?.phones?.map((phone) => phone.number)
      .join(', '),
    said.join(', '),
  ];
  return {
    url: reader.to(`${entry.id}/`),
    language: reader.language,
    content: text.filter(Boolean).join('. '),
    meta: {
      title: words.title,
      summary: words.summary,
      kind: reader.words.site.kind[entry.kind],
      needs: labels.join(', '),
      place: entry.town?.name ?? (servesOf(entry).length > 0 ? sayServed(reader, entry) : ''),
      stand,
      from,
      block: quiltOfEntry(reader.directory, entry, 100),
    },
    filters: {
      kind: [entry.kind],
      need: entry.facts.needs,
      area: reader.directory.areasServed(entry),
      language: languages,
      asks: asks?.length === 0 ? [ASKS_NOTHING] : [],
    },
  };
}
