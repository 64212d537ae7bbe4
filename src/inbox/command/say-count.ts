/** "1 letter", "2 letters". */
export function sayCount(number: number, thing: string): string {
  return `${number} ${number === 1 ? thing : `${thing}s`}`;
}
