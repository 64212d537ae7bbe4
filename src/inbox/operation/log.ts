import type { Fault, InboxEvent, Tally, Tell } from '../inbox-event.ts';

/** `plain`: sentences for a person at a terminal. `lines`: one JSON object a line, for programs. */
export type LogKind = 'plain' | 'lines';
type Level = 'info' | 'warning' | 'error';

export interface LogParts {
  readonly kind: LogKind;
  readonly clock: () => Date;
  /** Where the letters lie, without a password. */
  readonly place: string;
  /** Writes one line: what went wrong apart from the rest. */
  readonly write: (line: string, stream: 'out' | 'errors') => void;
}

/** The same failure is written once in so long, however many requests meet it. */
const QUIET_MILLISECONDS = 60_000;

/**
 * Writes what the service tells its operator, and nothing else: no line belongs to a visit. The address comes
 * first and without a time, so that it can be clicked at a terminal.
 */
export function createLog({ kind, clock, place, write }: LogParts): Tell {
  const quiet = createQuiet(clock);
  return (event) => {
    if (quiet(event)) return;
    const level = levelOf(event);
    const time = clock().toISOString();
    const line =
      kind === 'lines'
        ? JSON.stringify({ time, level, ...event })
        : event.event === 'open'
          ? say(event, place)
          : `${time} ${say(event, place)}`;
    write(`${line}\n`, level === 'info' ? 'out' : 'errors');
  };
}

/** True for a failure that was told less than a minute ago. */
function createQuiet(clock: () => Date): (event: InboxEvent) => boolean {
  const told = new Map<string, number>();
  return (event) => {
    if (event.event !== 'storage-failed' && event.event !== 'fault') return false;
    const now = clock().getTime();
    for (const [failure, at] of told)
      if (Math.abs(now - at) >= QUIET_MILLISECONDS) told.delete(failure);
    const failure = JSON.stringify(event);
    if (told.has(failure)) return true;
    told.set(failure, now);
    return false;
  };
}

function levelOf(event: InboxEvent): Level {
  switch (event.event) {
    case 'open':
    case 'closed':
    case 'swept':
    case 'tally':
      return 'info';
    case 'under-attack':
      return event.on ? 'warning' : 'info';
    case 'clock-jumped':
      return 'warning';
    case 'storage-failed':
    case 'storage-unusable':
    case 'sweep-failed':
    case 'fault':
    case 'crashed':
      return 'error';
  }
}

function say(event: InboxEvent, place: string): string {
  switch (event.event) {
    case 'open':
      return `Patchwork is open at ${event.url}`;
    case 'closed':
      return 'Patchwork is closed.';
    case 'storage-failed':
      return `A request could not be kept in ${place} (${event.reason}). The visitor was told to send it again.`;
    case 'storage-unusable':
      return `The site is open, but no request can be kept in ${place} (${event.reason}). Visitors are told to send it later.`;
    case 'fault':
      return `A request met an error of ours: ${sayFault(event)}`;
    case 'crashed':
      return `Patchwork ends because of an error of ours: ${sayFault(event)}`;
    case 'under-attack':
      return event.on
        ? 'Very many requests come: each must bring a solved puzzle now.'
        : 'The many requests are over: no more puzzles.';
    case 'swept':
      return `Letters deleted for good because they are too old: ${event.letters}.`;
    case 'sweep-failed':
      return `What is too old could not be deleted from ${place} (${event.reason}). It is tried again in an hour.`;
    case 'clock-jumped':
      return `The clock of this computer moved by ${event.days} days. Nothing is deleted until a day has passed. Is it right?`;
    case 'tally':
      return `Requests since the last count: ${sayCounts(event.counts)}.`;
  }
}

function sayFault({ error, at }: Fault): string {
  return [error, ...at].join(' < ');
}

function sayCounts(counts: Tally): string {
  return Object.entries(counts)
    .map(([kind, number]) => `${kind} ${number}`)
    .join(', ');
}
