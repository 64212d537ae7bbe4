import type { Event } from '../schema/event.ts';
import type { Resource } from '../schema/resource.ts';
import { fill, list } from './fill.ts';
import { sayHoursAge } from './say-hours.ts';
import type { SiteWords } from './words.ts';

type Asked = Partial<Pick<Resource | Event, 'asks_for' | 'booking' | 'cost' | 'contact'>> & {
  hours_dated?: string | undefined;
};

/** What to know before going, most useful first. `bring` is already in the reader's language. */
export function sayBefore(
  words: SiteWords,
  language: string,
  facts: Asked,
  bring: readonly string[],
): string[] {
  const said = words.entry;
  const phone = facts.contact?.phones?.[0]?.number;
  const booking = {
    none: said.noBooking,
    'call-first': phone === undefined ? said.callFirstPlain : fill(said.callFirst, { phone }),
    appointment: said.appointment,
    referral: said.referral,
  };
  const lines = [
    sayHoursAge(words, language, facts),
    facts.booking === undefined ? '' : booking[facts.booking],
    sayAsked(words, language, facts.asks_for),
    facts.cost === 'free' ? said.free : '',
    bring.length === 0 ? '' : fill(said.bring, { list: list(language, bring) }),
  ];
  return lines.filter((line) => line !== '');
}

function sayAsked(words: SiteWords, language: string, asked: Resource['asks_for']): string {
  if (asked === undefined) return '';
  if (asked.length === 0) return words.entry.asksNothing;
  return fill(words.entry.asks, {
    list: list(
      language,
      asked.map((thing) => words.vocabulary.asks[thing]),
    ),
  });
}
