import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { VALID_NETWORK } from '../../src/check/examples/valid-network.ts';
import { askAt } from '../../src/editors/terminal/prompts.ts';
import type { Terminal } from '../../src/editors/terminal/run-command.ts';
import { expect } from 'vitest';

export const ENTER = '\r';
export const DOWN = '\u001b[B';
export const CTRL_C = '\u0003';

/** What a person types when the words of a question stand on the screen. */
export type Typed = readonly [question: string, keys: string];

/** A moment at which it is 22 November 2026 in Massachusetts, and the 23rd in London. */
export const LATE_EVENING = new Date('2026-11-23T03:30:00Z');

/** Nobody sits there: `said` is what was printed. */
export function nobodyThere(): { terminal: Terminal; said: () => string } {
  const lines: string[] = [];
  const say = (text: string): void => void lines.push(text);
  return { terminal: { prompts: undefined, now: LATE_EVENING, say }, said: () => lines.join('\n') };
}

/** A person at a terminal who answers every question of `typed`, in this order. Keys go to real prompts. */
export async function typing(
  command: (terminal: Terminal) => Promise<void>,
  typed: readonly Typed[],
): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  // Each prompt ends what it writes to. A real terminal takes no notice of that.
  output.end = () => output;
  let screen = '';
  output.on('data', (part: Buffer) => (screen += stripVTControlCharacters(part.toString())));
  const { terminal, said } = nobodyThere();
  const running = command({ ...terminal, prompts: askAt(input, output) });
  running.catch(() => undefined);
  for (const [question, keys] of typed) {
    await expect.poll(() => screen, { timeout: 5000, interval: 5 }).toContain(question);
    screen = '';
    input.write(keys);
  }
  input.end();
  await running;
  return said();
}

/** A small network in a scratch folder. Take it away with `remove`. */
export function scratchContent(): { folder: string; remove: () => void } {
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-editors-'));
  const folder = join(scratch, 'content');
  for (const [file, text] of Object.entries(VALID_NETWORK)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return {
    folder,
    remove: () => {
      rmSync(scratch, { recursive: true });
    },
  };
}

/** A command with nobody at the terminal: what it says when it can, and how it refuses when it cannot. */
export function unasked(command: (argv: readonly string[], terminal: Terminal) => Promise<void>): {
  make: (...argv: string[]) => Promise<string>;
  failure: (...argv: string[]) => Promise<string>;
} {
  const make = async (...argv: string[]): Promise<string> => {
    const { terminal, said } = nobodyThere();
    await command(argv, terminal);
    return said();
  };
  return {
    make,
    failure: async (...argv) => {
      const error: unknown = await make(...argv).catch((reason: unknown) => reason);
      return error instanceof Error ? error.message : '';
    },
  };
}
