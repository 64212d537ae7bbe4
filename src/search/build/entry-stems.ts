import { contactOf, wordsOf } from '../../directory/entry.ts';
import type { Entry, EntryWords } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { sayServed } from '../../site/say-served.ts';
import { stemsOf } from '../language/stems-of.ts';
import type { EntryStems } from '../dictionary/index-entries.ts';

/** What an entry says of itself, in stems. `text` is its phones, whom it serves, the facts before one goes, and its body. */
export function entryStems(reader: Reader, entry: Entry, withText: boolean): EntryStems {
  const words = wordsOf(entry, reader.language);
  const group =
    'group' in entry.facts ? reader.directory.find('groups', entry.facts.group) : undefined;
  const summary = [words.summary, group === undefined ? '' : wordsOf(group, reader.language).title];
  return {
    title: stemsOf(words.title),
    summary: stemsOf(summary.join('\n')),
    text: withText
      ? [...stemsOf(`${textOf(words)}\n${sayServed(reader, entry)}`), ...phoneStems(entry)]
      : [],
  };
}

function textOf(words: EntryWords): string {
  const { notice, who, how, costNote, hoursNote, when, join, bring, materials, body } = words;
  const facts = [notice, who, how, costNote, hoursNote, when, join, ...bring, ...materials];
  return [...facts, withoutAddresses(body)].filter(Boolean).join('\n');
}

/** Of 413-555-0142 all its digits, the last seven and the last four, as people type them. */
function phoneStems(entry: Entry): string[] {
  return (contactOf(entry)?.phones ?? []).flatMap(({ number }) => {
    const digits = number.replaceAll(/\D/g, '');
    return digits.length === 10 ? [digits, digits.slice(3), digits.slice(6)] : [digits];
  });
}

/** Markdown without the addresses of its links: nobody looks for "https". */
function withoutAddresses(markdown: string): string {
  return markdown.replaceAll(/\]\([^)]*\)/g, ']').replaceAll(/<?https?:\S+/g, ' ');
}
