import { contactOf, wordsOf, zipOf } from '../../../../src/directory/entry.ts';
import type { Entry } from '../../../../src/directory/entry.ts';
import { phrasesOf } from '../../../../src/schema/needs.ts';
import type { Reader } from '../../../../src/site/reader.ts';

/** What every engine but ours is given of one entry: plain text, the same for all. */
export type SearchDocument = {
  id: string;
  title: string;
  summary: string;
  /** The text of its page; town, ZIP, group and phone numbers stand in it. */
  body: string;
  /** What people say for its needs, in every language; only for engines "with synonyms". */
  synonyms: string;
};

export function documentsOf(reader: Reader): SearchDocument[] {
  return reader.directory.entries.map((entry) => {
    const words = wordsOf(entry, reader.language);
    return {
      id: entry.id,
      title: words.title,
      summary: words.summary,
      body: [words.body, words.who, words.how, factsOf(reader, entry)].filter(Boolean).join(' '),
      synonyms: synonymsOf(reader, entry),
    };
  });
}

function factsOf({ directory, language }: Reader, entry: Entry): string {
  const group = 'group' in entry.facts ? directory.find('groups', entry.facts.group) : undefined;
  const phones = contactOf(entry)?.phones?.map(({ number }) => number) ?? [];
  return [
    group && wordsOf(group, language).title,
    entry.town?.name,
    zipOf(entry),
    ...phones,
    // Typed without dashes as often.
    ...phones.map((number) => number.replaceAll('-', '')),
  ]
    .filter(Boolean)
    .join('. ');
}

function synonymsOf({ directory }: Reader, { facts }: Entry): string {
  return directory.needs
    .filter((need) => facts.needs.includes(need.id))
    .flatMap(phrasesOf)
    .join(', ');
}
