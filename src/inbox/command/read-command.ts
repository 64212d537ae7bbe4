import { parseArgs } from 'node:util';
import { WrongUse } from './command-failure.ts';
import { showPlainly } from '../../schema/show-plainly.ts';

/** What was typed: a subcommand, its words and its options. */
export interface Asked {
  readonly command: CommandName;
  readonly words: readonly string[];
  readonly options: Options;
}

/** Every option there is. Those that were not typed are false or empty. */
export interface Options {
  readonly all: boolean;
  readonly csv: boolean;
  readonly force: boolean;
  readonly json: boolean;
  /** Files of keys. */
  readonly key: readonly string[];
  readonly semicolon: boolean;
  readonly sql: boolean;
  readonly tokens: boolean;
  readonly yes: boolean;
}

export type CommandName = keyof typeof COMMANDS;

/** What may follow each subcommand: options, and at least and at most so many words. */
const COMMANDS = {
  list: { takes: ['all', 'json', 'key'], words: [0, 0] },
  handled: { takes: ['key'], words: [1, Infinity] },
  open: { takes: ['key'], words: [1, Infinity] },
  delete: { takes: ['key', 'yes'], words: [1, Infinity] },
  export: { takes: ['csv', 'force', 'json', 'key', 'semicolon'], words: [1, 1] },
  backup: { takes: ['force'], words: [1, 1] },
  restore: { takes: ['tokens'], words: [1, 1] },
  token: { takes: ['sql'], words: [1, 2] },
} as const satisfies Record<string, CommandShape>;

const off = { type: 'boolean', default: false } as const;

/** Reads what was typed after `npm run inbox --`; "help" when that was asked for. Throws a WrongUse. */
export function readCommand(argv: readonly string[]): Asked | 'help' {
  const { values, positionals, tokens } = parse(argv);
  if (values.help || positionals[0] === 'help') return 'help';
  const [command = 'list', ...words] = positionals;
  if (!isCommand(command)) throw new WrongUse(`"${showPlainly(command)}" is no command.`);
  const shape: CommandShape = COMMANDS[command];
  for (const token of tokens) {
    if (token.kind === 'option' && !shape.takes.includes(token.name))
      throw new WrongUse(`"${command}" has no --${token.name}.`);
  }
  const [least, most] = shape.words;
  if (words.length < least) throw new WrongUse(`"${command}" needs something after it.`);
  if (words.length > most)
    throw new WrongUse(`There is too much after "${command}": ${words.map(showPlainly).join(' ')}`);
  return { command, words, options: values };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      tokens: true,
      options: {
        all: off,
        csv: off,
        force: off,
        help: { ...off, short: 'h' },
        json: off,
        key: { type: 'string', multiple: true, default: [] },
        semicolon: off,
        sql: off,
        tokens: off,
        yes: { ...off, short: 'y' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new WrongUse(`${showPlainly(reason)}.`, { cause: error });
  }
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

interface CommandShape {
  readonly takes: readonly string[];
  readonly words: readonly [least: number, most: number];
}
