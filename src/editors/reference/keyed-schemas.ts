import type { z } from 'zod';
import { ENTRY_SCHEMAS } from '../../schema/entry-schemas.ts';
import { NetworkPage } from '../../schema/guide.ts';
import { Need } from '../../schema/needs.ts';
import { Network } from '../../schema/network.ts';
import { Place } from '../../schema/place.ts';
import { KINDS } from '../../schema/vocabulary.ts';
import type { KeyedKind } from '../../words/say-key.ts';

/** Every schema that editors write by, in the order of the reference. */
export const KEYED_SCHEMAS: readonly KeyedSchema[] = [
  ...KINDS.flatMap((kind) => [
    { kind, part: 'facts', schema: ENTRY_SCHEMAS[kind].facts } as const,
    { kind, part: 'words', schema: ENTRY_SCHEMAS[kind].words } as const,
  ]),
  { kind: 'pages', part: 'facts', schema: NetworkPage },
  { kind: 'network', part: 'facts', schema: Network },
  { kind: 'needs', part: 'facts', schema: Need },
  { kind: 'places', part: 'facts', schema: Place },
];

export type KeyedSchema = { kind: KeyedKind; part: 'facts' | 'words'; schema: z.core.$ZodType };
