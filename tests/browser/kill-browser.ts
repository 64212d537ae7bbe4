import { readdirSync, readFileSync } from 'node:fs';

/** Kills the browser that runs in a profile with all its processes, as a dead battery would. Only that one. */
export function killBrowserOf(profile: string): void {
  const pid = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((name) => {
      const command = commandOf(name);
      return command.includes(profile) && !command.includes('--type=');
    });
  if (pid === undefined) throw new Error('The browser was not found');
  // Playwright gives each browser a process group of its own.
  process.kill(-Number(pid), 'SIGKILL');
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It ended while we looked.
    return '';
  }
}
