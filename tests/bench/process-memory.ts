import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process and everything it started, as the system counts now. */
export function processTree(root: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    pairs.flatMap(([pid = 0, ppid]) => (ppid === parent ? [pid, ...below(pid)] : []));
  return [root, ...below(root)];
}

/** Bytes of memory that some processes hold (RSS), summed. What they share is counted for each. */
export function residentBytes(processes: readonly number[]): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', processes.join(',')], {
    encoding: 'utf8',
  });
  return stdout.split('\n').reduce((sum, line) => sum + Number(line) * 1024, 0);
}

/**
 * Bytes that some processes hold, with what they share counted once (PSS): a database's processes share most of theirs.
 * NaN where the system does not tell (only Linux does).
 */
export function sharedOnceBytes(processes: readonly number[]): number {
  return processes.reduce((sum, pid) => {
    try {
      const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return sum + Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1]) * 1024;
    } catch {
      return Number.NaN;
    }
  }, 0);
}
