import type { z } from 'zod';
import { Event, EventWords } from '../schema/event.ts';
import { Group, GroupWords } from '../schema/group.ts';
import { Guide, GuideWords } from '../schema/guide.ts';
import { Resource, ResourceWords } from '../schema/resource.ts';
import type { Kind } from '../schema/vocabulary.ts';

/** Which schema reads the facts of a kind, and which its translations. */
export const ENTRY_SCHEMAS = {
  resources: { facts: Resource, words: ResourceWords },
  groups: { facts: Group, words: GroupWords },
  events: { facts: Event, words: EventWords },
  guides: { facts: Guide, words: GuideWords },
} satisfies Record<Kind, EntrySchemas>;

export type EntrySchemas = { facts: z.ZodObject; words: z.ZodObject };
