import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Works and then cleans up, also when it fails, and when somebody stops the program (Ctrl-C) in the middle. */
export async function untilStopped<Result>(
  cleanUp: () => void,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const stop = (signal: (typeof SIGNALS)[number]): never => {
    cleanUp();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    cleanUp();
  }
}
