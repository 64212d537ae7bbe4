import { wordsOf } from '../../directory/entry.ts';
import type { EntryOf, EntryWords } from '../../directory/entry.ts';
import type { ChangedOn } from '../../directory/last-change.ts';
import type { Reader } from '../../site/reader.ts';
import { sayServedPlace } from '../../site/say-served.ts';
import { instantOf } from '../../time/calendar-day.ts';
import { fill } from '../../words/fill.ts';
import { sayBefore } from '../../words/say-before.ts';
import { DATE, sayDay } from '../../words/say-date.ts';
import { capital } from '../../words/say-time.ts';
import { stableId } from '../stable-id.ts';
import { languagesOf, phonesOf } from './contact.ts';
import { eachOnce, given } from './given.ts';
import { locationOf } from './location.ts';
import { organizationOf, otherName, pagesOf, standInFor } from './organization.ts';
import { schedulesOf } from './schedules.ts';
import type { CostOption, RequiredDocument, Service, ServiceArea } from './schemas.ts';
import { attributesOf } from './terms.ts';

const STATUS = { open: 'active', paused: 'temporarily closed', closed: 'defunct' } as const;

/** Signing up and being sent by somebody are ways in, not papers. */
const NOT_PAPERS: readonly string[] = ['sign-up', 'referral'];

/** A resource as a service, in the words of the reader's language. */
export function serviceOf(
  reader: Reader,
  entry: EntryOf<'resources'>,
  changedOn: ChangedOn,
): Service {
  const { facts, id } = entry;
  const { network } = reader.directory;
  const words = wordsOf(entry, reader.language);
  const place = locationOf(reader, entry, words);
  const group = reader.directory.find('groups', facts.group);
  const changed = changedOn(entry);
  return {
    id: stableId(network, id),
    name: words.title,
    ...otherName(reader, entry),
    description: [words.summary, words.body].filter(Boolean).join('\n\n'),
    additional_urls: pagesOf(reader, entry, id),
    status: STATUS[facts.status],
    ...given({
      url: facts.contact?.web,
      email: facts.contact?.email,
      interpretation_services: facts.interpreters ? reader.words.site.entry.interpreters : '',
      application_process: applicationOf(reader, entry, words),
      fees_description: feesOf(reader, entry, words),
      eligibility_description: words.who,
      assured_date: facts.checked?.date,
      alert: alertOf(reader, entry, words),
      last_modified: changed && instantOf(changed, '00:00', network.time_zone).toISOString(),
      phones: phonesOf(reader, id, facts.contact?.phones, words.label),
      schedules: schedulesOf(reader, entry, words),
      service_areas: areasOf(reader, entry),
      service_at_locations: place ? [{ id: stableId(network, `${id}/at`), location: place }] : [],
      languages: languagesOf(reader, id, facts.languages),
      cost_options: costOf(reader, entry, words),
      required_documents: papersOf(reader, entry),
      attributes: attributesOf(reader, entry),
    }),
    organization: group ? organizationOf(reader, group) : standInFor(reader, entry),
  };
}

/** How to get it, in the sentences of its page: hours and price have places of their own. */
function applicationOf(
  { words: { site }, language }: Reader,
  { facts }: EntryOf<'resources'>,
  words: EntryWords,
): string {
  const { booking, asks_for, contact } = facts;
  return [
    words.how ?? '',
    ...sayBefore(site, language, { booking, asks_for, contact }, words.bring),
  ]
    .filter(Boolean)
    .join('\n');
}

function feesOf(
  { words: { site } }: Reader,
  { facts }: EntryOf<'resources'>,
  { costNote = '' }: EntryWords,
): string {
  const cost = facts.cost === undefined ? '' : site.vocabulary.cost[facts.cost];
  return [cost, costNote].filter(Boolean).join('\n');
}

function costOf(
  { words: { site }, directory }: Reader,
  { facts, id }: EntryOf<'resources'>,
  { costNote }: EntryWords,
): CostOption[] {
  if (facts.cost === undefined) return [];
  return [
    {
      id: stableId(directory.network, `${id}/cost`),
      option: site.vocabulary.cost[facts.cost],
      ...(facts.cost === 'free' ? { amount: 0 } : {}),
      ...given({ amount_description: costNote }),
    },
  ];
}

function papersOf(
  { words: { site }, language, directory }: Reader,
  { facts, id }: EntryOf<'resources'>,
): RequiredDocument[] {
  return eachOnce(
    (facts.asks_for ?? [])
      .filter((paper) => !NOT_PAPERS.includes(paper))
      .map((paper) => ({
        id: stableId(directory.network, `${id}/document/${paper}`),
        document: capital(language, site.vocabulary.asks[paper]),
      })),
  );
}

/** A notice until it has ended, with its days. */
function alertOf(
  { language, today, words: { site } }: Reader,
  { facts: { notice } }: EntryOf<'resources'>,
  words: EntryWords,
): string {
  if (notice === undefined || notice.until < today) return '';
  return fill(site.hsds.alert, {
    from: sayDay(language, notice.from, DATE),
    until: sayDay(language, notice.until, DATE),
    text: words.notice ?? notice.text,
  });
}

function areasOf(reader: Reader, { facts, id }: EntryOf<'resources'>): ServiceArea[] {
  const { network } = reader.directory;
  return eachOnce(
    facts.serves.map((served) => {
      const area = network.areas.find((known) => known.id === served);
      return {
        id: stableId(network, `${id}/serves/${served}`),
        name: sayServedPlace(reader, served),
        ...given({ description: area?.towns.join(', ') }),
      };
    }),
  );
}
