import { CARRIERS, FACTS } from '../../delivery/facts.ts';
import type { ServiceFacts } from '../../delivery/facts.ts';
import { FORM_SERVICES } from '../../schema/vocabulary.ts';
import type { FormServiceKind } from '../../schema/vocabulary.ts';
import { count, fill } from '../../words/fill.ts';
import type { Plural } from '../../words/fill.ts';
import { DATE, sayDay } from '../../words/say-date.ts';
import type { Words } from '../../words/words.ts';

const ADDRESS_KEPT = { kept: 'yes', 'not-kept': 'no', unknown: 'unknown' } as const;

/** Whose words the sentences are in, and whom they speak about. */
export interface Describing {
  words: Words['handling'];
  language: string;
  /** The network's name in this language. */
  network: string;
  /** Days after which our own service deletes a letter, when the network has set them. */
  keptDays?: number | undefined;
  /** Days after "done" when the navigators' desk deletes a letter. */
  doneDays: number;
}

/**
 * What a network's service sees, keeps and is limited to: sentences for everybody.
 * `published` = sealed with keys that anybody can look up.
 */
export function describeService(
  kind: FormServiceKind,
  protection: 'sealed' | 'published' | 'plain',
  describing: Describing,
): { sees: string[]; keeps: string[]; limits: string[] } {
  const { words, network } = describing;
  const { name: service = '', by } = CARRIERS[kind];
  const { address, once, durable, free } = FACTS[kind];
  const { sees, limits } = words;
  const seen = by === 'mail' ? 'mail' : 'letter';
  const say = (sentence: string) => fill(sentence, { network, service });
  return {
    sees: [
      say(sees[by]),
      ...{
        sealed: [sees.sealed[seen], sees.size],
        published: [sees.published, sees.size],
        plain: [sees.plain[seen]],
      }[protection],
      ...(by === 'mail' ? [] : [sees.address[address]]),
    ],
    keeps: [
      say(by === 'mail' ? words.keeps.mail : keptFor(kind, words.keeps, describing)),
      ...(protection === 'plain' ? [] : doneFor(kind, describing)),
    ],
    limits: [limits.durable[durable], limits.once[once], ...boundsOf(free, limits)],
  };
}

/** How long a service keeps a letter. Our own keeps it as long as the network says, or until it is told to delete it. */
function keptFor(
  kind: FormServiceKind,
  words: KeptWords,
  { language, keptDays }: Describing,
): string {
  const { keeps } = FACTS[kind];
  if (kind === 'inbox' && keptDays !== undefined) return count(language, words.own, keptDays);
  if (kind === 'inbox' && words.ownUntilDeleted) return words.ownUntilDeleted;
  return typeof keeps === 'number' ? fill(words.days, { days: keeps }) : words[keeps];
}

/** When the navigators' desk deletes a letter that is done; nothing where it would be gone by then. */
function doneFor(
  kind: FormServiceKind,
  { words, language, keptDays = Infinity, doneDays }: Describing,
): string[] {
  const { own, elsewhere } = words.keeps.done;
  if (kind !== 'inbox') return [count(language, elsewhere, doneDays)];
  return doneDays < keptDays ? [count(language, own, doneDays)] : [];
}

function boundsOf(free: ServiceFacts['free'], limits: Words['handling']['limits']): string[] {
  if (typeof free === 'object') return [fill(limits[free.per], { letters: free.letters })];
  return free === 'credits' ? [limits.credits] : [];
}

/** One row for each service the form can use, for organizers who choose one. */
export function compareServices(describing: Describing): ServiceRow[] {
  const { words, language } = describing;
  const { compare } = words;
  return FORM_SERVICES.map((kind) => {
    const { name, by } = CARRIERS[kind];
    const { address, free, minute, durable, once, documents, seen, tried } = FACTS[kind];
    const { answers, freeFor, keepsFor } = compare;
    const day = sayDay(language, seen, DATE);
    return {
      kind,
      name: name ?? (by === 'mail' ? compare.mail : compare.own),
      documents,
      cells: [
        [compare.runs, compare.runsBy[by]],
        [compare.sealed, by === 'mail' ? compare.sealedSeesMail : compare.sealedSees],
        [compare.plain, compare.plainSees],
        [compare.keeps, keptFor(kind, keepsFor, describing)],
        [compare.address, answers[ADDRESS_KEPT[address]]],
        [
          compare.free,
          typeof free === 'object'
            ? fill(freeFor[free.per], { letters: free.letters })
            : freeFor[free],
        ],
        [compare.minute, typeof minute === 'number' ? String(minute) : answers[minute]],
        [compare.durable, answers[durable]],
        [compare.once, answers[once === 'with-index' ? 'withIndex' : once]],
        [compare.source, fill(tried ? compare.tried : compare.read, { day })],
      ],
    };
  });
}

interface KeptWords extends Record<'days' | 'until-deleted' | 'not' | 'unknown', string> {
  readonly own: Plural;
  readonly ownUntilDeleted?: string;
}

/** One service in the table that compares them. */
export interface ServiceRow {
  kind: FormServiceKind;
  name: string;
  /** Address of the documents. */
  documents: string | undefined;
  /** Heading of the column and what stands there. */
  cells: [heading: string, text: string][];
}
