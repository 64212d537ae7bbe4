import { KeyError } from '../../sealed/read-keys.ts';
import { StoreError } from '../store/inbox-store.ts';
import { askYes } from './ask-yes.ts';
import { backUp } from './back-up.ts';
import { CommandFailure, WrongUse } from './command-failure.ts';
import { deleteLetters } from './delete-letters.ts';
import { exportLetters } from './export-letters.ts';
import { listLetters } from './list-letters.ts';
import { manageTokens } from './manage-tokens.ts';
import { markLetters } from './mark-letters.ts';
import { readCommand } from './read-command.ts';
import type { CommandName } from './read-command.ts';
import { restoreBackup } from './restore-backup.ts';
import type { Surroundings } from './surroundings.ts';
import { tellStorage } from './tell-storage.ts';
import { USAGE } from './usage.ts';

/** `npm run inbox`: what navigators and operators do with the letters. Exit code 1: it failed; 2: it was mistyped. */

// 1. What each word does.
const SUBCOMMANDS: Readonly<
  Record<CommandName, (asked: Asked, around: Surroundings) => Promise<void>>
> = {
  list: listLetters,
  handled: markLetters,
  open: markLetters,
  delete: deleteLetters,
  export: exportLetters,
  backup: backUp,
  restore: restoreBackup,
  token: manageTokens,
};

// 2. Who sits there, and what is around.
const { stdin, stdout, stderr } = process;
const around: Surroundings = {
  environment: process.env,
  clock: () => new Date(),
  say: (text) => {
    console.log(text);
  },
  warn: (text) => {
    console.error(text);
  },
  ask: stdin.isTTY && stderr.isTTY ? (question) => askYes(question, stdin, stderr) : undefined,
};
// Whoever reads may stop reading: npm run inbox | head
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// 3. Do it, or say in a line why not.
try {
  const asked = readCommand(process.argv.slice(2));
  if (asked === 'help') around.say(USAGE);
  else await SUBCOMMANDS[asked.command](asked, around);
} catch (error) {
  around.warn(tellFailure(error));
  process.exitCode = error instanceof WrongUse ? 2 : 1;
}

function tellFailure(error: unknown): string {
  if (error instanceof WrongUse) return `${error.message}\n\n${USAGE}`;
  if (error instanceof StoreError) return tellStorage(error.message, process.env);
  if (error instanceof CommandFailure || error instanceof KeyError) return error.message;
  if (isRefusal(error)) return `${error.path ?? 'The disk'} cannot be used (${error.code}).`;
  // Its message could quote what a person wrote.
  return `This is a fault of Patchwork (${error instanceof Error ? error.name : 'unknown'}). Please report it.`;
}

/** True for what the computer itself refuses, such as a folder that may not be read. */
function isRefusal(error: unknown): error is Error & { code: string; path?: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

type Asked = Exclude<ReturnType<typeof readCommand>, 'help'>;
