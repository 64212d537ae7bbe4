// Ships to the browser.

/**
 * The dark modules of a QR code as one SVG path of horizontal runs, a unit to a module.
 * @param quiet room before the first row and column.
 */
export function traceQr(modules: readonly (readonly boolean[])[], quiet = 0): string {
  return modules
    .flatMap((row, y) =>
      runsOf(row).map(([x, length]) => `M${x + quiet} ${y + quiet}h${length}v1h-${length}z`),
    )
    .join('');
}

/** Starts and lengths of the dark runs of a row. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
