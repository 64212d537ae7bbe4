import type { z } from 'zod';
import { Event, EventWords } from './event.ts';
import { Group, GroupWords } from './group.ts';
import { Guide, GuideWords } from './guide.ts';
import { Resource, ResourceWords } from './resource.ts';
import type { Kind } from './vocabulary.ts';

/** Which schema reads the facts of a kind, and which its translations. */
export const ENTRY_SCHEMAS = {
  resources: { facts: Resource, words: ResourceWords },
  groups: { facts: Group, words: GroupWords },
  events: { facts: Event, words: EventWords },
  guides: { facts: Guide, words: GuideWords },
} satisfies Record<Kind, EntrySchemas>;

export type EntrySchemas = { facts: z.ZodObject; words: z.ZodObject };
