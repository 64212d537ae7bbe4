import type { Graph } from 'schema-dts';
import type { Entry } from '../../directory/entry.ts';
import { wordsOf } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';
import { eventOf } from './event.ts';
import { howToOf } from './how-to.ts';
import { organizationOf } from './organization.ts';
import { serviceOf } from './service.ts';

/**
 * An entry's page for programs: what it is about in the vocabulary of schema.org, and where the page stands. An entry
 * that is closed is offered to nobody: only where its page stands is said.
 * @param changed day the page last said something new.
 */
export function linkedDataOf(
  reader: Reader,
  entry: Entry,
  changed: CalendarDay | undefined,
): Graph {
  const crumbs = breadcrumbsOf(reader, entry);
  return {
    '@context': 'https://schema.org',
    '@graph':
      entry.facts.status === 'closed' ? [crumbs] : [subjectOf(reader, entry, changed), crumbs],
  };
}

function subjectOf(
  reader: Reader,
  entry: Entry,
  changed: CalendarDay | undefined,
): Graph['@graph'][number] {
  const words = wordsOf(entry, reader.language);
  switch (entry.kind) {
    case 'resources':
      return serviceOf(reader, entry, words, changed);
    case 'groups':
      return organizationOf(reader, entry, words, changed);
    case 'events':
      return eventOf(reader, entry, words, changed);
    case 'guides':
      return howToOf(reader, entry, words, changed);
  }
}
