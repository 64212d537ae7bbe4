import { basename, resolve } from 'node:path';
import { KINDS } from '../../schema/vocabulary.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { dayAt } from '../../time/calendar-day.ts';
import { CommandError, StoppedError } from '../terminal/command-error.ts';
import type { Terminal } from '../terminal/run-command.ts';
import { askQuestions, isAsked } from './ask-questions.ts';
import type { Situation } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { readKnown } from '../terminal/read-known.ts';
import { readOptions } from './read-options.ts';
import { sayQuestion } from './say-question.ts';
import { startTranslation } from './start-translation.ts';
import { sayUsage } from './usage.ts';
import { writeNew } from './write-new.ts';
import { wrongWith } from './wrong-with.ts';

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  resources: 'Help people can get: a pantry, a help line, a ride (resource)',
  groups: 'People who organize (group)',
  events: 'Something at a time: a meal, a market (event)',
  guides: 'How to do something, step by step (guide)',
};

/** `npm run new`: asks what is not said with flags, and writes an entry that passes `npm run check`. */
export async function newEntry(argv: readonly string[], terminal: Terminal): Promise<void> {
  const options = readOptions(argv);
  if (options === 'help') {
    terminal.say(sayUsage());
    return;
  }
  const folder = resolve(options.folder);
  const prompts = options.yes ? undefined : terminal.prompts;
  if (options.language !== undefined || options.entry !== undefined) {
    await startTranslation(folder, options, { ...terminal, prompts });
    return;
  }

  const known = readKnown(folder);
  const kind =
    options.kind ??
    ((await prompts?.one({
      message: 'What is it?',
      choices: KINDS.map((value) => ({ value, name: KIND_WORDS[value] })),
    })) as Kind | undefined) ??
    'resources';
  const today = dayAt(terminal.now, known.network.time_zone);
  const told = { kind, known, today, answers: options.answers };
  refuseWrongFlags(told);
  if (prompts === undefined) refuseGaps(told, options.kind === undefined);
  const situation =
    prompts === undefined ? told : { ...told, answers: await askQuestions(prompts, told) };
  if (prompts && !(await prompts.yes({ message: 'Write it?', suggested: true }))) {
    throw new StoppedError('Not wanted.');
  }

  const name = writeNew(folder, situation, options.slug, prompts !== undefined);
  terminal.say(sayNext(basename(folder), name, known.network.languages.slice(1)));
}

function refuseWrongFlags(situation: Situation): void {
  const { kind, answers } = situation;
  const wrong = QUESTIONS.flatMap((question) => {
    const { flag, kinds } = question;
    const answer = answers[flag];
    if (answer === undefined) return [];
    if (!kinds.includes(kind)) return `--${flag} does not belong to ${kind}.`;
    if (!isAsked(question, situation)) return `--${flag} ${notWith(flag, situation)}`;
    const reason = wrongWith(question, answer, situation);
    return reason === undefined ? [] : `--${flag}: ${reason}`;
  });
  if (wrong.length > 0) throw new CommandError(wrong.join('\n'));
}

function notWith(flag: string, { answers }: Situation): string {
  const [location] = answers['location'] ?? [];
  if (flag === 'seen' || flag === 'source-from') return 'needs --source, the address of the page.';
  if (flag === 'when') return 'is for events without --starts.';
  if (flag === 'ends' || flag === 'repeats') return 'needs --starts.';
  return location === 'town' || location === 'none'
    ? `must not be there with --location ${location}: this entry publishes only its town.`
    : 'needs --town.';
}

/** Nobody can be asked: everything that is needed must have its flag. */
function refuseGaps(situation: Situation, isKindMissing: boolean): void {
  const { kind, answers } = situation;
  const missing = QUESTIONS.filter(
    (question) =>
      question.required === true && isAsked(question, situation) && !(question.flag in answers),
  ).map((question) => `  --${question.flag.padEnd(8)} ${sayQuestion(question, kind)}`);
  if (isKindMissing) missing.unshift('  --kind     resource, group, event or guide');
  if (kind === 'events' && !answers['starts'] && !answers['when']) {
    missing.push('  --starts   First day and time, like 2026-12-03T17:30; or --when "in words"');
  }
  if (missing.length === 0) return;
  throw new CommandError(
    `Nothing was written. These flags are missing:\n${missing.join('\n')}\nAll flags: npm run new -- --help`,
  );
}

function sayNext(
  folder: string,
  name: string,
  others: readonly { code: string; name: string }[],
): string {
  return [
    `${folder}/${name}.md is written, and passes the check.`,
    'Next:',
    `  Read it once more, and add what you know. Leave out what you do not know.`,
    ...others.map(
      ({ code, name: language }) =>
        `  Translate it: npm run new -- --language ${code} ${name}   (${language})`,
    ),
    `  When somebody has asked there: npm run verify -- ${name}`,
    '  Before you send it: npm run check',
  ].join('\n');
}
