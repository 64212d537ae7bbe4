import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Puts a question and waits. True only for "y" or "yes"; an empty line, Ctrl-C and the end of the input mean no. */
export function askYes(question: string, input: Readable, output: Writable): Promise<boolean> {
  const lines = createInterface({ input, output });
  return new Promise((resolve) => {
    lines.once('close', () => {
      resolve(false);
    });
    lines.question(question, (answer) => {
      resolve(/^\s*y(es)?\s*$/i.test(answer));
      lines.close();
    });
  });
}
