import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Engine, PrintWish } from './engine.ts';

const PYTHON = '/usr/bin/python3';
const SCRIPT = join(import.meta.dirname, 'print_webkit.py');
const READY =
  'import gi; gi.require_version("Gtk", "3.0"); gi.require_version("WebKit2", "4.1"); from gi.repository import WebKit2';

type Answer = { name?: string; ok?: boolean; error?: string };

/** WebKitGTK, which prints as Safari's engine does, through Python. Nothing where it is not installed. */
export async function openWebkit(): Promise<Engine | undefined> {
  const works =
    spawnSync(PYTHON, ['-c', READY]).status === 0 && spawnSync('xvfb-run', ['--help']).status === 0;
  if (!works) return undefined;
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-webkit-'));
  const child = spawn('xvfb-run', ['-a', PYTHON, SCRIPT], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // In a container the engine has no other container to hide its pages in.
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<Answer> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('WebKitGTK ended.');
    return JSON.parse(value) as Answer;
  };
  const { name = 'WebKitGTK' } = await answer();
  let count = 0;
  return {
    name,
    async print(wish: PrintWish) {
      const file = join(scratch, `${++count}.pdf`);
      child.stdin.write(`${JSON.stringify({ ...wish, file })}\n`);
      const { error } = await answer();
      if (error !== undefined) throw new Error(`WebKitGTK: ${error}`);
      return readFileSync(file);
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.end();
      await ended;
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
