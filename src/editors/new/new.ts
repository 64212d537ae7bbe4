import { runCommand } from '../terminal/run-command.ts';
import { newEntry } from './new-entry.ts';

/** `npm run new`: asks a few questions and writes an entry. */
await runCommand(newEntry);
