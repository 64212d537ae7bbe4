import { setTimeout as wait } from 'node:timers/promises';
import { askAddress } from './ask-address.ts';
import type { Answer, AskOptions } from './ask-address.ts';

export type LinkOptions = AskOptions & {
  /** Rest between two questions to the same host. */
  pauseMs: number;
  /** Rest before the second and last question to one that failed or did not answer. */
  retryMs: number;
  /** Hosts that are asked at the same time. */
  hostsAtOnce: number;
  /** Told after every answer. */
  onAnswer?: (done: number, total: number) => void;
};

/** For everyday use: a small host feels one slow reader. */
export const POLITE = {
  timeoutMs: 20_000,
  pauseMs: 1_000,
  retryMs: 5_000,
  hostsAtOnce: 8,
} as const satisfies LinkOptions;

/** Asks every address once, each host one address at a time. What failed is asked once more. */
export async function askLinks(
  addresses: Iterable<string>,
  options: LinkOptions,
): Promise<Map<string, Answer>> {
  const all = [...new Set(addresses)];
  const queue = [...Map.groupBy(all, (address) => new URL(address).hostname).values()];
  const answers = new Map<string, Answer>();
  const askHosts = async (): Promise<void> => {
    for (let host = queue.shift(); host !== undefined; host = queue.shift()) {
      for (const [index, address] of host.entries()) {
        if (index > 0) await wait(options.pauseMs);
        answers.set(address, await askPatiently(address, options));
        options.onAnswer?.(answers.size, all.length);
      }
    }
  };
  await Promise.all(Array.from({ length: options.hostsAtOnce }, askHosts));
  return answers;
}

async function askPatiently(address: string, options: LinkOptions): Promise<Answer> {
  const answer = await askAddress(address, options);
  const isTooBusy = answer.state === 'refused' && answer.status === 429;
  if (answer.state !== 'failing' && answer.state !== 'unreachable' && !isTooBusy) return answer;
  await wait(options.retryMs);
  return askAddress(address, options);
}
