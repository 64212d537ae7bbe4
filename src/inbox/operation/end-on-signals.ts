import type { Tell } from '../inbox-event.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Closes on the first signal, and the program ends with code 0. A second one ends it at once, as signals do. */
export function endOnSignals(server: { close(): Promise<void> }, tell: Tell): void {
  const end = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, end);
    void server.close().then(() => {
      tell({ event: 'closed' });
    });
  };
  for (const signal of SIGNALS) process.on(signal, end);
}
