import { wordsOf } from '../../directory/entry.ts';
import type { EntryOf } from '../../directory/entry.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import type { Reader } from '../../site/reader.ts';
import { fill, list } from '../../words/fill.ts';
import { sayLooseDate } from '../../words/say-date.ts';
import { sayEvidence } from '../../site/say-evidence.ts';
import { longestNote, looksAgain } from '../frame/look-again.ts';
import { posterDate } from './poster-date.ts';
import type { DateText } from './poster-date.ts';
import { posterAlerts } from './poster-alerts.ts';
import { posterReach } from './poster-reach.ts';
import type { ReachText } from './poster-reach.ts';
import { posterTime } from './poster-time.ts';
import type { TimeText } from './poster-time.ts';
import { posterWhere } from './poster-where.ts';
import type { WhereText } from './poster-where.ts';

/** One language's words on a poster. Lists have the same places in every language; an empty one stays. */
export type PosterText = {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  label: string;
  /** What comes first because it changes everything: it is closed, has passed, is cancelled on a day. */
  alerts: string[];
  date: DateText;
  time: TimeText;
  where: WhereText;
  reach: ReachText;
  summary: string;
  who: string;
  /** What may be left out when it does not fit, the least needed last. */
  more: string[];
  /** Cost, what is asked, roles wanted, access, languages. */
  notes: string[];
  evidence: string;
  /** What the note of the day of printing takes at its longest; it is filled in later. */
  stamp: string;
};

export function posterTextOf(reader: Reader, entry: EntryOf<'events'>): PosterText {
  const { language, direction } = reader;
  const words = wordsOf(entry, language);
  const said = reader.words.site;
  return {
    language,
    direction,
    title: words.title,
    label: said.vocabulary.eventKinds[entry.facts.kind],
    alerts: posterAlerts(reader, entry),
    date: posterDate(reader, entry),
    time: posterTime(reader, entry),
    where: posterWhere(reader, entry),
    reach: posterReach(reader, entry),
    summary: words.summary,
    who: words.who ?? '',
    more: [
      words.how ?? '',
      words.bring.length === 0 ? '' : fill(said.entry.bring, { list: list(language, words.bring) }),
      words.directions ?? '',
    ],
    notes: notesOf(reader, entry),
    evidence: sayPosterEvidence(reader, entry),
    stamp: longestNote(reader, looksAgain(entry, reader.today)),
  };
}

function notesOf(reader: Reader, entry: EntryOf<'events'>): string[] {
  const { language } = reader;
  const said = reader.words.site;
  const { cost, asks_for, booking, roles, where, languages, interpreters } = entry.facts;
  const words = wordsOf(entry, language);
  const names = (codes: readonly string[], of: Readonly<Record<string, string>>) =>
    codes.map((code) => of[code] ?? code);
  const bookings: Readonly<Record<string, string>> = {
    none: said.entry.noBooking,
    'call-first': said.entry.callFirstPlain,
    appointment: said.entry.appointment,
    referral: said.entry.referral,
  };
  return [
    [cost === undefined ? '' : said.vocabulary.cost[cost], words.costNote ?? '']
      .filter(Boolean)
      .join('. '),
    booking === undefined ? '' : (bookings[booking] ?? ''),
    asks_for === undefined
      ? ''
      : asks_for.length === 0
        ? said.entry.asksNothing
        : fill(said.entry.asks, { list: list(language, names(asks_for, said.vocabulary.asks)) }),
    roles.length === 0
      ? ''
      : fill(said.flyers.poster.roles, {
          list: list(language, names(roles, said.vocabulary.roles), 'disjunction'),
        }),
    list(language, names(where?.access ?? [], said.vocabulary.access)),
    where?.bus === undefined ? '' : `${said.entry.bus}: ${where.bus}`,
    languages === undefined
      ? ''
      : fill(said.flyers.poster.speak, { list: list(language, languages.map(nameIn(language))) }),
    interpreters === true ? said.entry.interpreters : '',
  ];
}

function nameIn(language: string): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (code) => names.of(code) ?? code;
}

/** How it stands; a usual date says when it was last seen, which is nearer to the point than the source. */
function sayPosterEvidence(reader: Reader, entry: EntryOf<'events'>): string {
  const { language } = reader;
  const said = reader.words.site;
  const { stand, from } = sayEvidence(said, language, evidenceOf(entry.facts, reader.today));
  const { last_seen: seen } = entry.facts;
  const seenText =
    seen === undefined
      ? from
      : seen === 'undated'
        ? said.flyers.poster.seenUndated
        : fill(said.flyers.poster.seen, { date: sayLooseDate(language, seen) });
  return [stand, seenText, reader.directory.demonstration ? said.flyers.demo : '']
    .filter(Boolean)
    .join(' ');
}
