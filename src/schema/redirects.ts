import { z } from 'zod';
import { KINDS } from './vocabulary.ts';

const ENTRY = `(?:${KINDS.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*`;

/**
 * `content/redirects.yaml`: addresses that stand on printed sheets and whose entry has gone, and where each leads now.
 * From an entry by its kind and slug (its short address is led on too), or from a short address that was chosen with
 * `short:`; to an entry, a need or a town.
 */
export const Redirects = z.record(
  z.string().regex(new RegExp(`^(?:${ENTRY}|r/[a-z0-9]{3,12})$`), {
    message: 'Write what was there, like resources/old-pantry.',
  }),
  z
    .string('Write where it leads now, like resources/new-pantry.')
    .regex(new RegExp(`^(?:${ENTRY}|(?:needs|towns)/[a-z0-9]+(?:-[a-z0-9]+)*)$`), {
      message: 'Write where it leads now, like resources/new-pantry, needs/food or towns/lee.',
    }),
);
export type Redirects = z.infer<typeof Redirects>;
