import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, on every machine Node runs on. */
const TICKS_A_SECOND = 100;

/** What Linux tells of one process; processor times (user and system) in seconds. */
export type ProcessStat = {
  parent: number;
  ownSeconds: number;
  /** Of those it started that have ended and that it has heard of, and of those these started. */
  endedSeconds: number;
};

/** Reads a line of `/proc/<id>/stat` (proc_pid_stat(5), fields 4 and 14 to 17). */
export function parseStat(text: string): ProcessStat {
  // The name of the program may hold spaces and brackets; it ends with the last bracket.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const number = (field: number): number => Number(fields[field - 3]);
  return {
    parent: number(4),
    ownSeconds: (number(14) + number(15)) / TICKS_A_SECOND,
    endedSeconds: (number(16) + number(17)) / TICKS_A_SECOND,
  };
}

/** Nothing when the process is gone, or where the system does not tell (only Linux does). */
export function processStat(process: number | 'self'): ProcessStat | undefined {
  try {
    return parseStat(readFileSync(`/proc/${process}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}
