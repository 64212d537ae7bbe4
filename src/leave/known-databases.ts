import { draftName, oldDraftName } from '../draft/draft-name.ts';
import { outboxName } from '../outbox/kept-store.ts';
import { deskDatabase, deskKeyDatabase } from '../storage/desk-database.ts';

/** The databases that a network may have in browsers that cannot list them, where there is only one draft. */
export function knownDatabases(network: string): string[] {
  return [
    draftName(network, 'only'),
    oldDraftName(network),
    outboxName(network),
    deskDatabase(network),
    deskKeyDatabase(network),
  ];
}
