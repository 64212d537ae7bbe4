import { describeFault } from './describe-fault.ts';
import type { Tell } from '../inbox-event.ts';

const sayNothing = (): void => undefined;
const SILENT: Partial<Console> = {
  debug: sayNothing,
  error: sayNothing,
  info: sayNothing,
  log: sayNothing,
  trace: sayNothing,
  warn: sayNothing,
};

/**
 * From now on this process writes only what its log is told. The libraries print errors of a visit through the console,
 * and an error that nobody caught would be printed by Node with its message: both may quote a body or an address.
 * Such an error still ends the process, with code 1: nobody knows what it left half done.
 */
export function silence(tell: Tell): void {
  Object.assign(globalThis.console, SILENT);
  // A promise that was rejected and not caught comes here too (nodejs.org/api/process.html, "unhandledRejection").
  process.on('uncaughtException', (error) => {
    tell({ event: 'crashed', ...describeFault(error) });
    process.exit(1);
  });
}
