import { Encrypter } from 'age-encryption';
import { z } from 'zod';
import { Words } from './text.ts';

/** Post-quantum recipients; Go's `age` refuses a list in which only some are (age 1.3). */
const HYBRID = /^age1(?:tag)?pq1/;

/** An age recipient: the public half of a navigator's key. It can seal and cannot open. */
export const AgeRecipient = z
  .string()
  .trim()
  .refine((text) => !/^AGE-SECRET-KEY-/i.test(text), {
    message:
      'This is the secret half of a key. Take it out, throw that key away, and make a new one with npm run keys.',
    abort: true,
  })
  .refine(isRecipient, {
    message:
      'This is not an age key. Write the line that "npm run keys" printed; it starts with age1.',
  });

const Holder = z.strictObject({
  /** Said to neighbors: "sealed for ...". A first name or a role is enough. */
  name: Words,
  key: AgeRecipient,
});

/** Whom requests are sealed to. Every key opens every request. */
export const Seal = z
  .strictObject({
    navigators: z.array(Holder).min(1, 'Name one navigator with a key, better two.'),
    /** A key on paper in a locked drawer, for the day the others are lost. */
    recovery: Holder.optional(),
  })
  .superRefine((seal, context) => {
    const keys = recipientsOf(seal);
    keys.forEach((key, index) => {
      const path =
        index < seal.navigators.length ? ['navigators', index, 'key'] : ['recovery', 'key'];
      const fault = (message: string): void => {
        context.addIssue({ code: 'custom', path, message });
      };
      if (keys.indexOf(key) < index)
        fault('This key stands here twice. Give every person a key of their own.');
      if (HYBRID.test(key) !== HYBRID.test(keys[0] ?? ''))
        fault('Some keys here are post-quantum (age1pq1) and some are not. Use one kind for all.');
    });
  });
export type Seal = z.infer<typeof Seal>;

/** All keys a request is sealed to, navigators first. */
export function recipientsOf({ navigators, recovery }: Seal): string[] {
  return [...navigators, ...(recovery ? [recovery] : [])].map(({ key }) => key);
}

/** True when one lost key loses nothing: two navigators at least, and a recovery key. */
export function survivesALostKey({ navigators, recovery }: Seal): boolean {
  return navigators.length >= 2 && recovery !== undefined;
}

function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    // The library throws another error for each flaw; an editor needs one sentence.
    return false;
  }
}
