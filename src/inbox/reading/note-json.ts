import * as z from 'zod';
import { readArmor } from '../../sealed/read-armor.ts';
import { MOST_NOTE } from './reading-bounds.ts';

/** A note as a navigator's program posts it. That it is sealed can be seen from outside; what it says cannot. */
export const NoteJson = z.strictObject({
  id: z.uuid(),
  sealed: z
    .string()
    .max(MOST_NOTE, `Make it shorter: at most ${MOST_NOTE} characters.`)
    .refine((text) => readArmor(text) !== undefined, {
      error: 'This is no age file in its text form. Notes are taken sealed only.',
      abort: true,
    }),
  replaces: z.int().nonnegative().optional(),
});
