import type { Entry } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { paragraph } from './block.ts';
import type { Block } from './block.ts';
import type { BookletParts } from './booklet-parts.ts';
import { entryBlock } from './entry-block.ts';
import { findTowns } from './find-town.ts';
import { indexByNeed, sayPages } from './need-index.ts';

/** A run of pages set alike: `top` spans the first page, the rest runs in columns. It begins on a page of its own. */
export type Section = { columns: 1 | 2; top: Block[]; blocks: Block[] };

/** Page numbers by a block's id; absent while they are not known yet. */
export type PageNumbers = ReadonlyMap<string, number>;

/** The booklet between its covers, in order. Parts without anything in them are absent. */
export function bookletSections(
  reader: Reader,
  parts: BookletParts,
  numbers: PageNumbers,
): Section[] {
  const said = reader.words.site.flyers.booklet;
  const one = (...blocks: Block[][]): Section => ({ columns: 1, top: [], blocks: blocks.flat() });
  const entries = (id: string, title: string, text: string, all: readonly Entry[]): Block[] =>
    all.length === 0
      ? []
      : [...heading(id, title, text), ...all.map((entry) => entryBlock(reader, entry, title))];
  const index = indexByNeed(reader.directory, parts, (id) => numbers.get(id));
  const sections: Section[] = [
    {
      columns: 2,
      top: heading('town-list', said.findTown, said.findTownText),
      blocks: townRows(reader, parts, numbers),
    },
    one(parts.towns.flatMap((each) => townBlocks(reader, each))),
    one(
      elsewhere(reader, parts.elsewhere),
      entries('groups', said.groups, said.groupsText, parts.groups),
      entries('guides', said.guides, said.guidesText, parts.guides),
    ),
    {
      columns: 2,
      top: heading('index', said.index, ''),
      blocks: index.map((each) => needBlock(reader, each)),
    },
  ];
  const full = sections.filter(({ blocks }) => blocks.length > 0);
  const present = full.flatMap(({ top, blocks }) => [...top, ...blocks]);
  return [one(firstPage(reader, numbers, present), howTo(reader, numbers, present)), ...full];
}

function heading(id: string, title: string, text: string): Block[] {
  const part: Block = {
    kind: 'part',
    id: `part:${id}`,
    head: title,
    before: 5,
    keepWithNext: true,
    paragraphs: [paragraph('part', title)],
  };
  if (text === '') return [part];
  return [
    part,
    { kind: 'words', before: 1.2, keepWithNext: true, paragraphs: [paragraph('text', text)] },
  ];
}

/** Sentences that stand under their heading before a page may end. */
const BEGINNING = 3;

/** All on one page, if they fit on one. */
function together(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) =>
    index < blocks.length - 1 ? { ...block, keepWithNext: true } : block,
  );
}

/** Lines to call, then the contents. */
function firstPage(reader: Reader, numbers: PageNumbers, present: readonly Block[]): Block[] {
  const said = reader.words.site.flyers.booklet;
  const calls = reader.directory.network.lines.map(({ number, label, text }): Block => ({
    kind: 'call',
    head: said.lines,
    before: 1.6,
    paragraphs: [
      paragraph('number', number),
      paragraph(
        'lead',
        [`${reader.say(label)}.`, text === true ? said.callOrText : ''].join(' ').trim(),
      ),
    ],
  }));
  const chapters = [
    { id: 'part:how', title: said.how },
    ...present.flatMap(({ kind, id, paragraphs: [first] }) =>
      kind === 'part' && id !== undefined ? { id, title: first?.runs[0]?.text ?? '' } : [],
    ),
  ];
  const firstTown = present.find(({ kind }) => kind === 'town')?.id;
  const list = chapters.findIndex(({ id }) => id === 'part:town-list');
  if (firstTown !== undefined) chapters.splice(list + 1, 0, { id: firstTown, title: said.towns });
  const rows = chapters.map(({ id, title }): Block => ({
    kind: 'row',
    head: said.contents,
    before: 0,
    paragraphs: [paragraph('chapter', title, { page: pageAt(numbers, id) })],
  }));
  return [
    ...heading('lines', said.lines, ''),
    ...calls,
    ...together([...heading('contents', said.contents, ''), ...rows]),
  ];
}

function howTo(reader: Reader, numbers: PageNumbers, present: readonly Block[]): Block[] {
  const { how, howText } = reader.words.site.flyers.booklet;
  const has = (id: string) => present.some((block) => block.id === id);
  const code = reader.directory.entries[0]?.short ?? '';
  const host = reader.directory.network.site.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const on = (sentence: string, id: string) =>
    has(id) ? fill(sentence, { page: pageAt(numbers, id) }) : '';
  const sentences = [
    on(howText.towns, 'part:town-list'),
    on(howText.anywhere, 'part:elsewhere'),
    on(howText.index, 'part:index'),
    howText.blocks,
    howText.call,
    howText.asks,
    howText.hollow,
    howText.checked,
    fill(howText.full, { code, host }),
  ];
  const blocks = sentences.filter(Boolean).map((text): Block => ({
    kind: 'words',
    head: how,
    before: 0.8,
    paragraphs: [paragraph('lead', text)],
  }));
  return [
    ...together([...heading('how', how, ''), ...blocks.slice(0, BEGINNING)]),
    ...blocks.slice(BEGINNING),
  ];
}

function townRows(reader: Reader, parts: BookletParts, numbers: PageNumbers): Block[] {
  const { findTown } = reader.words.site.flyers.booklet;
  const listed = parts.towns.map(({ town }) => town);
  return findTowns(reader.directory, listed).map(({ town, under }) => ({
    kind: 'row',
    head: findTown,
    before: 0,
    paragraphs: [
      {
        style: 'row',
        runs: [town === under ? { text: town.name, strong: 'bold' } : { text: town.name }],
        page: pageAt(numbers, `town:${under.slug}`),
      },
    ],
  }));
}

function townBlocks(
  reader: Reader,
  { town, help, events }: BookletParts['towns'][number],
): Block[] {
  return [
    {
      kind: 'town',
      id: `town:${town.slug}`,
      head: town.name,
      before: 4,
      keepWithNext: true,
      paragraphs: [paragraph('town', town.name)],
    },
    ...[...help, ...events].map((entry) => entryBlock(reader, entry, town.name)),
  ];
}

/** Help without a place, by need: the running head names the needs. */
function elsewhere(reader: Reader, entries: readonly Entry[]): Block[] {
  const said = reader.words.site.flyers.booklet;
  const label = ({ facts }: Entry) => labelOf(reader, facts.needs[0] ?? '');
  if (entries.length === 0) return [];
  const blocks = entries.map((entry) => entryBlock(reader, entry, label(entry)));
  // Without `head`: from its first page on the running head names needs.
  const title: Block = {
    kind: 'part',
    id: 'part:elsewhere',
    before: 0,
    keepWithNext: true,
    paragraphs: [paragraph('part', said.elsewhere)],
  };
  return [title, ...blocks];
}

function needBlock(
  reader: Reader,
  { need, places }: ReturnType<typeof indexByNeed>[number],
): Block {
  const { index, indexElsewhere } = reader.words.site.flyers.booklet;
  return {
    kind: 'need',
    mark: need,
    head: index,
    before: 2,
    paragraphs: [
      paragraph('need', labelOf(reader, need)),
      ...places.map(({ town, pages }) =>
        paragraph('row', town ?? indexElsewhere, { page: sayPages(pages) }),
      ),
    ],
  };
}

function labelOf(reader: Reader, need: string): string {
  const known = reader.directory.needs.find(({ id }) => id === need);
  return known === undefined ? need : reader.say(known.label);
}

function pageAt(numbers: PageNumbers, id: string): string {
  return String(numbers.get(id) ?? '00');
}
