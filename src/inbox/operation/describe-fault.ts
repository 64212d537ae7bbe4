import type { Fault } from '../inbox-event.ts';

const MOST_FRAMES = 8;
/** One of our own files, or the one file of a bundle, and a place in it, at the end of a stack frame. */
const OUR_FRAME =
  /^\s+at .*[/\\]((?:src[/\\](?:[\w-]+[/\\])+[\w-]+\.tsx?|(?:serve|inbox)\.mjs):\d{1,6}:\d{1,6})\)?$/;

/**
 * What may be told about an error: the name of its class, and which of our lines it went through. Never its message, nor
 * the names of functions: `JSON.parse`, `new URL`, a database and many others quote what they were given.
 */
export function describeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  return { error: classOf(error), at: framesOf(error) };
}

function classOf(error: Error): string {
  // Not `error.name`: that is data, and may hold anything.
  const { name } = error.constructor;
  return /^\w{1,60}$/.test(name) ? name : 'Error';
}

function framesOf({ stack = '', message }: Error): string[] {
  // The message stands in the stack too, and may hold lines that look like frames.
  const start = stack.indexOf(message);
  if (start < 0) return [];
  return stack
    .slice(start + message.length)
    .split('\n')
    .flatMap((line) => OUR_FRAME.exec(line)?.[1]?.replaceAll('\\', '/') ?? [])
    .slice(0, MOST_FRAMES);
}
