import { renderSteps } from '../../directory/markdown.ts';
import { waysOf, wordsOf } from '../../directory/entry.ts';
import type { Entry, EntryOf } from '../../directory/entry.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { count, fill, list } from '../../words/fill.ts';
import { sayDay } from '../../words/say-date.ts';
import { sayLastSeen } from '../../words/say-when.ts';
import { flyerOf } from '../entry/flyer-of.ts';
import type { LooksAgain } from '../frame/look-again.ts';
import type { BigBlock } from './big-block.ts';
import { htmlBlocks } from './html-blocks.ts';

/** Everything that stands on an entry's sheet in big print, before it is laid out. */
export type BigText = {
  need: string;
  network: string;
  blocks: BigBlock[];
  /** Under everything else, beside the code: who speaks what, how old the facts are. */
  closing: string[];
  /** The longest that the note of the day of printing can be. */
  note: string;
  /** What to do with the code, the address inside it, and the same as people read it. */
  newest: string;
  target: string;
  address: string;
  looks: LooksAgain;
};

/** An entry's words for big print, in one language: all facts of its flyer, and the running text of its page. */
export function bigTextOf(reader: Reader, entry: Entry): BigText {
  const flyer = flyerOf([reader], entry);
  const [text] = flyer.texts;
  if (text === undefined) throw new RangeError('A flyer has at least one language.');
  const [summary = '', ...details] = text.paragraphs;
  const said = reader.words.site.flyers.big;
  const must = (kind: 'title' | 'alert' | 'text' | 'strong', texts: readonly string[]) =>
    texts.filter(Boolean).map((line): BigBlock => ({ kind, rank: 'must', text: line }));
  const fact = (label: string, lines: string[], notes: string[] = []): BigBlock[] =>
    lines.length === 0 ? [] : [{ kind: 'fact', rank: 'must', label, lines, notes }];
  const web = flyer.phones.length === 0 ? flyer.web : undefined;
  const place = flyer.place === '' ? elsewhere(reader, entry) : flyer.place;
  const target = absolute(reader.directory.network, reader.asset(`r/${flyer.code}/`));
  return {
    need: text.need,
    network: reader.say(reader.directory.network.short_name),
    blocks: [
      ...must('title', [text.title]),
      ...must('alert', text.alerts),
      ...must('text', [summary]),
      ...must('strong', [text.who ?? '']),
      ...(entry.kind === 'guides'
        ? guideBlocks(reader, entry)
        : details
            .filter(Boolean)
            .map((line): BigBlock => ({ kind: 'text', rank: 'may', text: line }))),
      ...fact(text.labels.when, text.when, dateLines(reader, entry)),
      ...fact(text.labels.where, [place].filter(Boolean)),
      ...flyer.phones.map(({ number, labels }, index): BigBlock => ({
        kind: 'phone',
        rank: 'must',
        number,
        label: [labels[0], index === 0 ? text.call : ''].filter(Boolean).join('. '),
      })),
      ...(web === undefined ? [] : fact(said.reach, [web])),
      ...text.more.map((line): BigBlock => ({ kind: 'text', rank: 'spare', text: line })),
    ],
    closing: [text.speak, text.evidence].filter(Boolean),
    note: text.note,
    newest: said.newest,
    target,
    address: target.replace(/^https?:\/\//, '').replace(/\/$/, ''),
    looks: flyer.looks,
  };
}

/** What is said where nobody goes anywhere: "By phone. You do not have to go anywhere." */
function elsewhere(reader: Reader, entry: Entry): string {
  const [way] = waysOf(entry).filter((each) => each !== 'in-person');
  return way === undefined ? '' : reader.words.site.entry.noWhere[way];
}

/** What is known about the dates of an event beyond its rule: its own words, days it is not on, how old the rule is. */
function dateLines(reader: Reader, entry: Entry): string[] {
  if (entry.kind !== 'events') return [];
  const { when } = reader.words.site;
  const { facts } = entry;
  const words = wordsOf(entry, reader.language);
  const cancelled = facts.cancelled
    .filter(({ date }) => date >= reader.today)
    .map(({ date }) => fill(when.cancelled, { date: sayDay(reader.language, date) }));
  return [
    facts.starts === undefined ? '' : (words.when ?? ''),
    ...cancelled,
    sayLastSeen(reader.words.site, reader.language, facts),
  ].filter(Boolean);
}

/** What to know first, what one needs, then each step with all of its text: nothing of a guide is left out. */
function guideBlocks(reader: Reader, entry: EntryOf<'guides'>): BigBlock[] {
  const { entry: said } = reader.words.site;
  const words = wordsOf(entry, reader.language);
  const { intro, steps } = renderSteps(words.body, '');
  const effort = [
    count(reader.language, said.stepCount, steps.length),
    ...(entry.facts.minutes === undefined
      ? []
      : [count(reader.language, said.minutes, entry.facts.minutes)]),
  ];
  return [
    { kind: 'text', rank: 'may', text: `${list(reader.language, effort)}.` },
    ...(words.caution === undefined
      ? []
      : [
          {
            kind: 'alert',
            rank: 'must',
            text: `${said.know}: ${words.caution}`,
          } satisfies BigBlock,
        ]),
    ...htmlBlocks(intro),
    ...(words.materials.length === 0
      ? []
      : [{ kind: 'heading', rank: 'must', text: said.materials } satisfies BigBlock]),
    ...words.materials.map((text): BigBlock => ({ kind: 'item', rank: 'must', text })),
    ...steps.flatMap((step, index): BigBlock[] => [
      { kind: 'heading', rank: 'must', text: `${index + 1}. ${step.title}` },
      ...htmlBlocks(step.html),
    ]),
  ];
}
