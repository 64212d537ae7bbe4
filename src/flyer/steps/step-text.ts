import { wordsOf } from '../../directory/entry.ts';
import type { EntryOf } from '../../directory/entry.ts';
import { evidenceOf } from '../../directory/evidence.ts';
import { renderSteps } from '../../directory/markdown.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { count, fill } from '../../words/fill.ts';
import { sayEvidence } from '../../site/say-evidence.ts';
import { sayAlerts } from '../fit/say-alerts.ts';
import { longestNote, looksAgain } from '../frame/look-again.ts';
import { readBlocks } from './read-blocks.ts';
import type { Block } from './read-blocks.ts';

/** A heading with paragraphs. */
export type Part = { title: string; blocks: Block[] };

/** One language's words on a step sheet. */
export type StepText = {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  label: string;
  /** "About 40 minutes", what it costs; often nothing. */
  meta: string;
  alerts: string;
  caution: Part;
  /** The summary, and what the guide says before its first step. */
  lead: Part;
  materials: Part;
  steps: Part[];
  /** What the list of sources is called. */
  sources: string;
  /** Where the steps are from, the same in every language. */
  hosts: string;
  evidence: string;
  /** What the note of the day of printing takes at its longest. */
  stamp: string;
  /** Said only when something was left out. */
  shortened: string;
};

export function stepTextOf(reader: Reader, entry: EntryOf<'guides'>): StepText {
  const { language, direction } = reader;
  const words = wordsOf(entry, language);
  const said = reader.words.site;
  const { intro, steps } = renderSteps(words.body, '');
  const { stand } = sayEvidence(said, language, evidenceOf(entry.facts, reader.today));
  const paragraph = (text: string): Block => ({ text, html: escape(text), item: false });
  return {
    language,
    direction,
    title: words.title,
    label: `${said.kind.guides}, ${count(language, said.entry.stepCount, steps.length)}`,
    meta: metaOf(reader, entry),
    alerts: sayAlerts(reader, entry).join(' '),
    caution: {
      title: said.entry.know,
      blocks: words.caution === undefined ? [] : [paragraph(words.caution)],
    },
    lead: { title: '', blocks: [paragraph(words.summary), ...readBlocks(intro)] },
    materials: {
      title: said.entry.materials,
      blocks: words.materials.map((text) => ({ ...paragraph(text), item: true })),
    },
    steps: steps.map(({ title, html }) => ({ title, blocks: readBlocks(html) })),
    sources: said.flyers.steps.sources,
    hosts: hostsOf(entry),
    evidence: [stand, reader.directory.demonstration ? said.flyers.demo : '']
      .filter(Boolean)
      .join(' '),
    stamp: longestNote(reader, looksAgain(entry, reader.today)),
    shortened: fill(said.flyers.steps.shortened, { address: shortAddress(reader, entry) }),
  };
}

function metaOf(reader: Reader, entry: EntryOf<'guides'>): string {
  const { language } = reader;
  const said = reader.words.site;
  const { minutes, cost } = entry.facts;
  const note = wordsOf(entry, language).costNote;
  return [
    minutes === undefined ? '' : count(language, said.entry.minutes, minutes),
    cost === undefined ? '' : said.vocabulary.cost[cost],
    note ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Hosts with the newest year of theirs, each once: "mass.gov 2025, masslegalservices.org". */
function hostsOf(entry: EntryOf<'guides'>): string {
  const years = new Map<string, string>();
  for (const { url, dated = '' } of entry.facts.sources) {
    if (url === undefined) continue;
    const host = new URL(url).host.replace(/^www\./, '');
    const year = dated.slice(0, 4);
    if ((years.get(host) ?? '') <= year) years.set(host, year);
  }
  const names = [...years].map(([host, year]) => [host, year].filter(Boolean).join(' '));
  return names.join(', ');
}

function shortAddress(reader: Reader, entry: EntryOf<'guides'>): string {
  const href = absolute(reader.directory.network, reader.asset(`r/${entry.short}/`));
  return href.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
