import { evidenceOf } from '../../directory/evidence.ts';
import { wordsOf } from '../../directory/entry.ts';
import type { EntryWords } from '../../directory/entry.ts';
import { licenseOf } from '../../schema/license.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { instantOf } from '../../time/calendar-day.ts';
import { fill } from '../../words/fill.ts';
import { sayDay } from '../../words/say-date.ts';
import { sayEvidenceInFull } from '../../site/say-evidence.ts';
import { newsOf } from './news.ts';
import type { KnownPast, News } from './news.ts';
import { writeAtom } from './write-atom.ts';
import type { AtomEntry } from './write-atom.ts';

/** Where the feed of a language stands, for `reader.to`. */
export const FEED_FILE = 'feed.xml';

/** A feed without news has still to say when it changed: before everything. */
const NEVER = new Date(0);

/**
 * The news of the directory as an Atom feed in the reader's language. An entry with discreet words is told in those: news
 * come up on locked screens. Nothing of it depends on the hour of the build.
 */
export function newsFeed(reader: Reader, past: KnownPast): string {
  const { network } = reader.directory;
  const said = reader.words.site.feed;
  const name = reader.say(network.name);
  const license = licenseOf(network);
  const entries = newsOf(reader.directory, past, reader.today).map((news) => tell(reader, news));
  const address = (path: string) => absolute(network, path);
  return writeAtom({
    id: tagOf(reader, 'news'),
    language: reader.language,
    title: fill(said.title, { network: name }),
    subtitle: reader.directory.demonstration
      ? `${said.about} ${reader.words.site.demo.bar}`
      : said.about,
    author: name,
    rights: fill(said.rights, { license: license.name, address: license.url }),
    self: address(reader.to(FEED_FILE)),
    page: address(reader.to('')),
    others: network.languages
      .filter(({ code }) => code !== reader.language)
      .map(({ code }) => ({ language: code, feed: address(reader.inLanguage(code, FEED_FILE)) })),
    updated: entries[0]?.updated ?? NEVER,
    entries,
  });
}

function tell(reader: Reader, news: News): AtomEntry {
  const { network } = reader.directory;
  const { entry, kind, day } = news;
  const words = wordsOf(entry, reader.language);
  const { title } = words.discreet ?? words;
  // A reader program shows a piece of news again when its id is another: a check, and each notice, is news of its own.
  const once = kind === 'checked' || kind === 'notice' ? `/${day}` : '';
  return {
    id: tagOf(reader, `${entry.id}/${kind}${once}`),
    title: fill(reader.words.site.feed.item[kind], { title }),
    language: words.language,
    updated: instantOf(day, '00:00', network.time_zone),
    page: absolute(network, reader.to(`${entry.id}/`)),
    summary: summarize(reader, news, words),
    categories: words.discreet
      ? []
      : reader.directory
          .needsOf(entry)
          .map(({ id, label }) => ({ term: id, label: reader.say(label) })),
  };
}

function summarize(reader: Reader, { entry, kind }: News, words: EntryWords): string {
  const { feed, entry: said } = reader.words.site;
  const evidence = evidenceOf(entry.facts, reader.today);
  const summary = words.discreet?.text ?? words.summary;
  switch (kind) {
    case 'notice':
      return words.discreet ? `${feed.hasNotice} ${summary}` : sayNotice(reader, entry, words);
    case 'closed':
      return `${said.closed} ${summary}`;
    case 'paused':
      return `${said.paused} ${summary}`;
    case 'new':
    case 'checked':
      return `${summary} ${sayEvidenceInFull(reader.words.site, reader.language, evidence)}`;
  }
}

function sayNotice(reader: Reader, { facts }: News['entry'], words: EntryWords): string {
  if (facts.notice === undefined) return words.summary;
  const { from, until, text } = facts.notice;
  const days = [from, until].map((day) => sayDay(reader.language, day)).join(' – ');
  return `${days}: ${words.notice ?? text}`;
}

/**
 * A name that stays the same wherever the feed is read, and moves with the network's address only (RFC 4151). The year is
 * when the first of these feeds was written: another one would make all news new again.
 */
function tagOf(reader: Reader, name: string): string {
  const { hostname, pathname } = new URL(reader.directory.network.site);
  const folder = pathname.replace(/^\/|\/$/g, '');
  return `tag:${hostname},2026:${[folder, reader.language, name].filter(Boolean).join('/')}`;
}
