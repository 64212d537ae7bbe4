/** An offset from UTC, given in milliseconds ahead of it, as ISO 8601 writes it: "-05:00". */
export function sayOffset(ahead: number): string {
  const minutes = Math.abs(Math.round(ahead / 60_000));
  const two = (number: number) => String(number).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
