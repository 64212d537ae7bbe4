import { parseArgs } from 'node:util';
import { didYouMean } from '../../check/nearest.ts';
import { CHECKED_BY } from '../../schema/vocabulary.ts';
import { contentFolder } from '../../site/settings.ts';
import { CommandError } from '../terminal/command-error.ts';

/** How the command is used. */
export const VERIFY_USAGE = `Use: npm run verify -- resources/lee-pantry …   shows the facts, asks one by one, marks the entry checked

  --by       phone, visit, email or website
  --who      a kind of person, like "a navigator"; never a name
  --date     the day it was checked, if that is not today
  --content  the content folder, if it is not content
  --yes      asks nothing: all facts are right`;

/** What was typed after `npm run verify --`. */
export type VerifyOptions = {
  readonly names: readonly string[];
  readonly by: string | undefined;
  readonly who: string | undefined;
  readonly date: string | undefined;
  readonly folder: string;
  readonly yes: boolean;
};

/** Throws a CommandError when a flag is not known; "help" when that was asked for. */
export function readVerifyOptions(argv: readonly string[]): VerifyOptions | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  if (positionals.length === 0) throw new CommandError(`Say which entry.\n\n${VERIFY_USAGE}`);
  const { by, who, date, content, yes } = values;
  if (by !== undefined && !CHECKED_BY.some((way) => way === by)) {
    throw new CommandError(
      `--by: "${by}" is not known: ${didYouMean(by, CHECKED_BY) ?? `write ${CHECKED_BY.join(', ')}.`}`,
    );
  }
  return {
    names: [...new Set(positionals)],
    by,
    who: who?.trim() === '' ? undefined : who?.trim(),
    date,
    folder: content,
    yes,
  };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const off = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        by: text,
        who: text,
        date: text,
        content: { ...text, default: contentFolder() },
        yes: { ...off, short: 'y' },
        help: { ...off, short: 'h' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new CommandError(`${reason}.\n\n${VERIFY_USAGE}`, { cause: error });
  }
}
