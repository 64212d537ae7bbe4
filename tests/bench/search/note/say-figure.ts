/** .97, as the tables write parts of one; — when there is none. */
export function part(value: number): string {
  if (Number.isNaN(value)) return '—';
  return value.toFixed(2).replace(/^0/, '');
}

/** 0.30: one time beside another. */
export function times(value: number): string {
  return Number.isNaN(value) ? '—' : value.toFixed(2);
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

export function seconds(value: number): string {
  return Number.isNaN(value) ? '—' : `${value.toFixed(1)} s`;
}
