/** True for the number of another process that runs now. */
export function isRunning(process_: number): boolean {
  // In containers every run may have the same number.
  if (process_ === process.pid) return false;
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
