import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, PrintWish } from './engine.ts';

const PROGRAMS = ['firefox-esr', 'firefox'];
const START_MILLISECONDS = 60_000;
const CENTIMETERS = 2.54;
/** Inches. */
const SIZES = { letter: [8.5, 11], a4: [8.27, 11.69] } as const;

type Answer = { id?: number; type: string; result?: Record<string, unknown>; message?: string };

/** Firefox over WebDriver BiDi, which prints as its own dialog does. Nothing where it is not installed. */
export async function openFirefox(): Promise<Engine | undefined> {
  const program = PROGRAMS.find((name) => spawnSync(name, ['--version']).status === 0);
  if (program === undefined) return undefined;
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const profile = mkdtempSync(join(tmpdir(), 'patchwork-firefox-'));
  const firefox = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  const ended = new Promise((resolve) => firefox.once('exit', resolve));
  const close = async () => {
    firefox.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const send = await connect(await addressIn(firefox.stderr));
    await send('session.new', { capabilities: {} });
    const tree = await send('browsingContext.getTree', {});
    const [first] = tree['contexts'] as { context: string }[];
    if (!first) throw new Error('Firefox opened no window.');
    const print = (wish: PrintWish) => printWith(send, first.context, wish);
    return { name: version, print, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Firefox says where it listens. */
function addressIn(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      reject(new Error(`Firefox does not listen: ${said}`));
    }, START_MILLISECONDS);
    stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const address = /listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  return async (method, params) => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const answer = await answered;
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`Firefox: ${method}: ${answer.message ?? ''}`);
    return answer.result ?? {};
  };
}

async function printWith(send: Send, context: string, wish: PrintWish): Promise<Uint8Array> {
  const { address, paper, margin } = wish;
  // A fragment alone would not load the page anew.
  await send('browsingContext.navigate', { context, url: 'about:blank', wait: 'complete' });
  await send('browsingContext.navigate', { context, url: address, wait: 'complete' });
  await send('script.evaluate', {
    expression: 'document.fonts.ready.then(() => true)',
    target: { context },
    awaitPromise: true,
  });
  // As with margins that somebody chose in the dialog: those of the sheet's own styles do not count.
  await send('script.evaluate', {
    expression: `document.head.insertAdjacentHTML('beforeend', '<style>@page{margin:${margin}in}</style>')`,
    target: { context },
    awaitPromise: false,
  });
  const [width, height] = SIZES[paper];
  const side = margin * CENTIMETERS;
  const { data } = await send('browsingContext.print', {
    context,
    background: false,
    page: { width: width * CENTIMETERS, height: height * CENTIMETERS },
    margin: { top: side, bottom: side, left: side, right: side },
    shrinkToFit: true,
  });
  return Buffer.from(String(data), 'base64');
}
