import { showPage } from '../../schema/show-plainly.ts';
import { EntryFileError } from '../entry-file/entry-file-error.ts';
import { CommandError, StoppedError } from './command-error.ts';
import { askAt } from './prompts.ts';
import type { Prompts } from './prompts.ts';

/** What a command works with beside its words. */
export interface Terminal {
  /** Nothing when nobody sits there. */
  readonly prompts: Prompts | undefined;
  readonly now: Date;
  readonly say: (text: string) => void;
}

/** Runs a command at this process's terminal. What cannot be done is told in plain words, with exit code 1. */
export async function runCommand(
  command: (argv: readonly string[], terminal: Terminal) => Promise<void>,
): Promise<void> {
  const { stdin, stdout, stderr, argv } = process;
  const terminal: Terminal = {
    prompts: stdin.isTTY && stdout.isTTY ? askAt(stdin, stdout) : undefined,
    now: new Date(),
    say: (text) => stdout.write(`${showPage(text)}\n`),
  };
  try {
    await command(argv.slice(2), terminal);
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof StoppedError) stderr.write('\nStopped. Nothing was written.\n');
    else if (error instanceof CommandError || error instanceof EntryFileError) {
      stderr.write(`${showPage(error.message)}\n`);
    } else throw error;
  }
}
