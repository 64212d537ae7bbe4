import { contactOf, wordsOf, zipOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import { phrasesOf } from '../../schema/needs.ts';
import type { Reader } from '../../site/reader.ts';
import { sayServed } from '../../site/say-served.ts';
import { orderEntries } from './order-entries.ts';

/** What Pagefind is told of one entry in one language: its full text, from which excerpts are cut. */
export type SearchRecord = {
  url: string;
  language: string;
  content: string;
  /**
   * All of it is searched, each field with a weight of its own (`ranking.metaWeights` of Pagefind). `n` is the
   * entry's number in the dictionary; `said` holds what people say for its needs, in every language, and stands
   * here so that no excerpt is cut from it.
   */
  meta: { title: string; n: string; said: string };
};

/** The records of a language, in the order of the dictionary. */
export function recordsOf(reader: Reader): SearchRecord[] {
  return orderEntries(reader).map((entry, number) => recordOf(reader, entry, number));
}

function recordOf(reader: Reader, entry: Entry, number: number): SearchRecord {
  const words = wordsOf(entry, reader.language);
  const needs = reader.directory.needs.filter((need) => entry.facts.needs.includes(need.id));
  const group =
    'group' in entry.facts ? reader.directory.find('groups', entry.facts.group) : undefined;
  const text = [
    words.title,
    words.summary,
    entry.town?.name,
    zipOf(entry),
    sayServed(reader, entry),
    group && wordsOf(group, reader.language).title,
    words.notice,
    words.who,
    words.how,
    words.costNote,
    words.hoursNote,
    words.when,
    words.join,
    words.bring.join(', '),
    words.materials.join(', '),
    words.body,
    contactOf(entry)
      ?.phones?.map((phone) => phone.number)
      .join(', '),
  ];
  return {
    url: reader.to(`${entry.id}/`),
    language: reader.language,
    content: text.filter(Boolean).join('. '),
    meta: {
      title: words.title,
      n: String(number),
      said: needs.flatMap(phrasesOf).join(', '),
    },
  };
}
