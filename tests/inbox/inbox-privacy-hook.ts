/**
 * Loaded before the service by the privacy test. On SIGUSR2 it collects garbage and writes what is left in memory, and a
 * report of the process, into PRIVACY_FOLDER. It breaks one post in a way that quotes it, and with PRIVACY_PROBE it
 * does what the service must not: it keeps and prints a header.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeHeapSnapshot } from 'node:v8';

const { PRIVACY_FOLDER = '', PRIVACY_PROBE } = process.env;
const FAULT = 'throw here';

globalThis.TextDecoder = class extends TextDecoder {
  override decode(...given: Parameters<TextDecoder['decode']>): string {
    const text = super.decode(...given);
    if (text.startsWith(FAULT)) throw new RangeError(`cannot be read: ${text}`);
    return text;
  }
};

const probed: unknown[] = [];
if (PRIVACY_PROBE) {
  Object.assign(globalThis, { probed });
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const agent = request.headers['user-agent'];
    probed.push(agent);
    process.stderr.write(`${String(agent)}\n`);
  });
}

process.on('SIGUSR2', () => void write());

async function write(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.();
    await setTimeout(20);
  }
  writeHeapSnapshot(join(PRIVACY_FOLDER, 'memory.heapsnapshot'));
  writeFileSync(join(PRIVACY_FOLDER, 'report.json'), JSON.stringify(process.report.getReport()));
  writeFileSync(join(PRIVACY_FOLDER, 'written'), '');
}
