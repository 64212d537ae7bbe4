import { runCommand } from '../terminal/run-command.ts';
import { verifyEntries } from './verify-entries.ts';

/** `npm run verify`: confirms the facts of entries and marks them checked. */
await runCommand(verifyEntries);
