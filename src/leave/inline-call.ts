/**
 * A call of `run`, which needs nothing from outside of itself, as the text of an inline script. It runs where it
 * stands, before the page is whole and before any file has come. `args` are data, or functions like `run`.
 */
export function inlineCall<Args extends unknown[]>(
  run: (...args: Args) => unknown,
  ...args: Args
): string {
  return `(${textOf(run)})(${args.map(textOf).join()})`;
}

function textOf(value: unknown): string {
  return typeof value === 'function'
    ? String(value).replace(/\n\s+/g, '\n')
    : JSON.stringify(value).replaceAll('<', '\\u003c');
}
