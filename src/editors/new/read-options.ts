import { parseArgs } from 'node:util';
import { KINDS } from '../../schema/vocabulary.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { contentFolder } from '../../site/settings.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { Answers } from './question.ts';
import { QUESTIONS } from './questions.ts';

/** What was typed after `npm run new --`. */
export type Options = {
  readonly kind: Kind | undefined;
  /** With an entry: begin its translation into this language. */
  readonly language: string | undefined;
  readonly entry: string | undefined;
  readonly slug: string | undefined;
  readonly folder: string;
  readonly yes: boolean;
  readonly answers: Answers;
  /** Words of a translation by their key: `--words "who=Todas las personas."` */
  readonly words: readonly string[];
};

/** Questions whose answers are ids: one flag may hold several, with commas between. */
const IDS = new Set(['need', 'way']);

const text = { type: 'string' } as const;

/** Throws a CommandError when a flag is not known. "help" when that was asked for. */
export function readOptions(argv: readonly string[]): Options | 'help' {
  const { positionals, ...parsed } = parse(argv);
  const values: Readonly<Record<string, unknown>> = parsed.values;
  if (values['help'] === true) return 'help';
  const one = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value.trim() : undefined;
  };
  const [entry, ...more] = positionals;
  if (more.length > 0)
    throw new CommandError(`There is too much: ${more.join(' ')}. Put texts in quotes.`);
  return {
    kind: readKind(one('kind')),
    language: one('language'),
    entry,
    slug: one('slug'),
    folder: one('content') ?? contentFolder(),
    yes: values['yes'] === true,
    answers: Object.fromEntries(
      QUESTIONS.flatMap(({ flag }) => {
        const given = listOf(values[flag]).flatMap((each) =>
          IDS.has(flag) ? each.split(',') : each,
        );
        const said = given.map((each) => each.trim()).filter((each) => each !== '');
        return said.length === 0 ? [] : [[flag, said]];
      }),
    ),
    words: listOf(values['words']),
  };
}

function parse(argv: readonly string[]) {
  const flags = QUESTIONS.map(({ flag }) => [flag, { type: 'string', multiple: true }] as const);
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(flags),
        ...{ kind: text, language: text, slug: text, content: text },
        words: { type: 'string', multiple: true },
        yes: { type: 'boolean', short: 'y' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new CommandError(`${reason}. See: npm run new -- --help`, { cause: error });
  }
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function readKind(typed: string | undefined): Kind | undefined {
  if (typed === undefined) return undefined;
  const kind = KINDS.find((each) => each === typed || each === `${typed}s`);
  if (kind !== undefined) return kind;
  throw new CommandError(`--kind: "${typed}" is not known. Write resource, group, event or guide.`);
}
