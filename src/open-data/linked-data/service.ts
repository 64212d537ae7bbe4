import type { GovernmentServiceLeaf, ServiceChannelLeaf, ServiceLeaf } from 'schema-dts';
import type { EntryOf, EntryWords } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { sayHoursAge } from '../../words/say-hours.ts';
import { areasServedBy } from './areas-served.ts';
import { contactPointsOf, textPointsOf } from './contact-points.ts';
import { entityOf, some } from './entity.ts';
import { openingHoursOf } from './opening-hours.ts';
import { groupNamed } from './organization.ts';
import { placeOf } from './place.ts';

/**
 * A resource: help as a service, of the government when a public office gives it. schema.org has no place for a service's
 * email address, for what papers it asks for and how to get an appointment: those stand on the page alone.
 */
export function serviceOf(
  reader: Reader,
  entry: EntryOf<'resources'>,
  words: EntryWords,
  changed: CalendarDay | undefined,
): ServiceLeaf | GovernmentServiceLeaf {
  const { facts } = entry;
  const { directory } = reader;
  const group = directory.find('groups', facts.group);
  const provider = groupNamed(reader, facts.group);
  return {
    ...(group?.facts.kind === 'public'
      ? { '@type': 'GovernmentService', serviceOperator: provider }
      : { '@type': 'Service' }),
    ...entityOf(reader, entry, words, {
      changed,
      told: [sayHoursAge(reader.words.site, reader.language, facts)],
    }),
    serviceType: some(directory.needsOf(entry).map(({ label }) => reader.say(label))),
    provider,
    areaServed: some(areasServedBy(reader, entry)),
    audience:
      words.who === undefined ? undefined : { '@type': 'Audience', audienceType: words.who },
    offers: facts.cost === 'free' ? { '@type': 'Offer', price: 0 } : undefined,
    hoursAvailable: some(openingHoursOf(facts, reader.today)),
    availableChannel: channelOf(reader, entry, words),
  };
}

function channelOf(
  reader: Reader,
  entry: EntryOf<'resources'>,
  words: EntryWords,
): ServiceChannelLeaf | undefined {
  const { contact, languages } = entry.facts;
  const ways = {
    serviceLocation: placeOf(reader, entry),
    servicePhone: some(contactPointsOf(reader, contact, words)),
    serviceSmsNumber: some(textPointsOf(reader, contact)),
    serviceUrl: contact?.web,
    availableLanguage: languages && some(languages),
  };
  return Object.values(ways).every((way) => way === undefined)
    ? undefined
    : { '@type': 'ServiceChannel', ...ways };
}
