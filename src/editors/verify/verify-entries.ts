import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { SourceFile } from '../../check/source-file.ts';
import { IsoDay } from '../../schema/text.ts';
import { CHECKED_BY } from '../../schema/vocabulary.ts';
import { dayAt } from '../../time/calendar-day.ts';
import { changeFacts } from '../entry-file/change-facts.ts';
import { findEntryFile } from '../entry-file/find-entry-file.ts';
import { takeApart } from '../../check/frontmatter.ts';
import { readFacts } from '../entry-file/read-facts.ts';
import { sameData } from '../entry-file/same-data.ts';
import { readKnown } from '../terminal/read-known.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { Terminal } from '../terminal/run-command.ts';
import { saveChange } from '../terminal/save-file.ts';
import { vocabularyOf } from '../terminal/vocabulary-of.ts';
import { confirmFacts } from './confirm-facts.ts';
import type { Confirmed } from './confirm-facts.ts';
import { factsToConfirm } from './facts-to-confirm.ts';
import type { FactToConfirm } from './facts-to-confirm.ts';
import { readVerifyOptions, VERIFY_USAGE } from './read-verify-options.ts';

/**
 * `npm run verify`: shows the facts of entries to be confirmed one by one, and marks those checked of which none is
 * wrong. Facts that were made right on the way are written in any case.
 */
export async function verifyEntries(argv: readonly string[], terminal: Terminal): Promise<void> {
  const options = readVerifyOptions(argv);
  if (options === 'help') {
    terminal.say(VERIFY_USAGE);
    return;
  }
  const folder = resolve(options.folder);
  const { network } = readKnown(folder);
  const today = dayAt(terminal.now, network.time_zone);
  const date = readDate(options.date ?? today, today);
  // Every name is looked up before the first question.
  const entries = options.names.map((name) => findEntryFile(folder, name));
  const prompts = options.yes ? undefined : terminal.prompts;
  const by =
    options.by ??
    (await prompts?.one({
      message: 'How did you ask?',
      choices: vocabularyOf('resources', 'checked.by'),
    }));
  if (by === undefined) {
    throw new CommandError(`Say how it was checked: --by ${CHECKED_BY.join(', --by ')}`);
  }

  for (const { kind, slug, path } of entries) {
    const file = join(basename(folder), kind, `${slug}.md`);
    const text = readFileSync(path, 'utf8');
    const facts = readFacts(text);
    const asked = factsToConfirm(kind, facts, network);
    if (prompts === undefined && !options.yes) {
      throw new CommandError(
        `There is no terminal to ask in. If all of this is right, say --yes:\n${listFacts(file, text, asked)}`,
      );
    }
    if (prompts) terminal.say(`\n${file}`);
    const found = prompts ? await confirmFacts(prompts, kind, facts, asked) : allRight(asked);
    const isRight = found.wrong.length === 0 && found.right.length > 0;
    const changes = {
      ...found.changes,
      ...(isRight ? markOf(facts, found, { date, by, who: options.who }) : {}),
    };
    const changed = changeFacts(text, changes);
    if (changed !== text) saveChange(folder, path, changed);
    terminal.say(sayResult(file, text, found, { changes, isRight, date, by }));
  }
}

function readDate(date: string, today: string): string {
  if (!IsoDay.safeParse(date).success) {
    throw new CommandError(`--date: "${date}" is not a day. Write it like ${today}.`);
  }
  if (date > today) throw new CommandError(`--date: ${date} is in the future. Today is ${today}.`);
  return date;
}

function allRight(facts: readonly FactToConfirm[]): Confirmed {
  return { right: ['status', ...facts.map(({ path }) => String(path[0]))], wrong: [], changes: {} };
}

/** The mark, and what it makes untrue: that hours are only known from an old page. */
function markOf(
  facts: Readonly<Record<string, unknown>>,
  { right }: Confirmed,
  { date, by, who }: { date: string; by: string; who: string | undefined },
): Record<string, unknown> {
  const hoursAreRight = right.includes('hours') || right.includes('hours_note');
  const timesAreRight = ['starts', 'when', 'repeats'].some((key) => right.includes(key));
  return {
    checked: { date, by, ...(who === undefined ? {} : { who }) },
    ...(hoursAreRight && 'hours_dated' in facts ? { hours_dated: undefined } : {}),
    ...(timesAreRight && 'last_seen' in facts ? { last_seen: undefined } : {}),
    ...(by === 'website' ? seenAgain(facts, date) : {}),
  };
}

/** Whoever looked at the website has seen the pages of their own that the facts are from. */
function seenAgain(
  facts: Readonly<Record<string, unknown>>,
  date: string,
): Record<string, unknown> {
  const sources: unknown = facts['sources'];
  if (!Array.isArray(sources)) return {};
  return {
    sources: sources.map((source: unknown) =>
      typeof source === 'object' && source !== null && Reflect.get(source, 'from') === 'own-page'
        ? { ...source, seen: date }
        : source,
    ),
  };
}

function sayResult(
  file: string,
  text: string,
  { wrong }: Confirmed,
  {
    changes,
    isRight,
    date,
    by,
  }: { changes: Readonly<Record<string, unknown>>; isRight: boolean; date: string; by: string },
): string {
  const before = readFacts(text);
  const others = Object.keys(changes).filter(
    (key) => key !== 'checked' && !sameData(before[key], changes[key]),
  );
  const also = others.length === 0 ? '' : ` Changed: ${others.join(', ')}.`;
  if (isRight) return `${file}: checked ${date} by ${by}.${also}`;
  if (wrong.length === 0)
    return `${file}: not marked as checked, because nothing was confirmed.${also}`;
  return `${file}: not marked as checked.${also} Correct this, then verify again:\n${listFacts(file, text, wrong)}`;
}

/** Facts with the line each stands on. */
function listFacts(file: string, text: string, facts: readonly FactToConfirm[]): string {
  const source = new SourceFile(file, text.replace(/^\uFEFF/, ''), takeApart(text)?.yaml ?? '', 2);
  return facts
    .map(
      ({ path, label, said }) =>
        `  ${file}:${source.problemAt(path, 'value', '').line}  ${label}: ${said}`,
    )
    .join('\n');
}
