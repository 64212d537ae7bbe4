import * as z from 'zod';
import { SealedLetter } from '../../schema/letter.ts';
import { readKept } from '../../schema/read-kept.ts';
import { isSealed } from './inbox-store.ts';
import type { Arrival } from './inbox-store.ts';

/** A letter as a store or a backup holds it: sealed, or readable and of any version. Throws a ZodError when it is none. */
export function parseLetter(value: unknown): Arrival['letter'] {
  return typeof value === 'object' && value !== null && isSealed(value)
    ? SealedLetter.parse(value)
    : readKept(value);
}

/** The same; nothing when it is none, because somebody changed it by hand, or the disk did. */
export function readLetter(value: unknown): Arrival['letter'] | undefined {
  try {
    return parseLetter(value);
  } catch (error) {
    if (error instanceof z.core.$ZodError) return undefined;
    throw error;
  }
}
