import { contactOf, wordsOf } from '../../directory/entry.ts';
import type { Entry, EntryOf } from '../../directory/entry.ts';
import type { Contact } from '../../schema/where.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';

/** Whom to ask: what to call them, the first number large (else an address on the web), and the rest in lines. */
export type ReachText = { over: string; large: string; lines: string[] };

/** The event's own contact; else its resource's, else its group's: whoever runs it knows whether it is on. */
export function posterReach(reader: Reader, entry: EntryOf<'events'>): ReachText {
  const said = reader.words.site.flyers.poster;
  const reach = reachOf(reader, entry);
  if (reach === undefined) return { over: '', large: '', lines: [] };
  const { contact, of } = reach;
  const label = wordsOf(of, reader.language).label;
  const phones = contact.phones ?? [];
  const numbers = phones.map((phone) => {
    const ext =
      phone.ext === undefined ? '' : fill(reader.words.site.entry.extension, { number: phone.ext });
    return { number: phone.number, more: [ext, phone.label && label(phone.label)].filter(Boolean) };
  });
  const [first, ...others] = numbers;
  const host = contact.web && new URL(contact.web).host.replace(/^www\./, '');
  const over =
    of === entry ? said.reach : fill(said.reachOf, { name: wordsOf(of, reader.language).title });
  return {
    over,
    large: first?.number ?? contact.email ?? host ?? '',
    lines: [
      first?.more.join(', ') ?? '',
      ...others.map(({ number, more }) => [number, ...more].join(', ')),
      first !== undefined && contact.email !== undefined
        ? fill(said.write, { email: contact.email })
        : '',
    ],
  };
}

function reachOf(
  { directory }: Reader,
  entry: EntryOf<'events'>,
): { contact: Contact; of: Entry } | undefined {
  const behind: (Entry | undefined)[] = [
    entry,
    directory.find('resources', entry.facts.resource),
    directory.find('groups', entry.facts.group),
  ];
  for (const of of behind) {
    const contact = of?.facts.status === 'closed' && of !== entry ? undefined : of && contactOf(of);
    if (of !== undefined && contact !== undefined) return { contact, of };
  }
  return undefined;
}
