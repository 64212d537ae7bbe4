import { contactOf, servesOf, wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import { quiltOfEntry } from '../../site/quilt-of.ts';
import type { Reader } from '../../site/reader.ts';
import { sayServed } from '../../site/say-served.ts';
import { sayEvidence } from '../../site/say-evidence.ts';
import type { Card } from '../dictionary/dictionary.ts';
import { todayFactsOf } from './today-facts-of.ts';

/** Side of the block in a row, in CSS pixels at most. */
const BLOCK_SIZE = 100;

/** What a row shows of an entry besides its title, as of the day the site is built. */
export function cardOf(reader: Reader, entry: Entry): Omit<Card, 'entry'> {
  const evidence = evidenceOf(entry.facts, reader.today);
  const phone = contactOf(entry)?.phones?.[0]?.number;
  return {
    summary: wordsOf(entry, reader.language).summary,
    place: entry.town?.name ?? (servesOf(entry).length > 0 ? sayServed(reader, entry) : ''),
    ...(phone === undefined ? {} : { phone }),
    today: todayFactsOf(entry, reader),
    state: evidence.state,
    ...sayEvidence(reader.words.site, reader.language, evidence),
    block: quiltOfEntry(reader.directory, entry, BLOCK_SIZE),
  };
}
