import { databasePath } from '../operation/project-paths.ts';
import { placeName } from '../store/place-name.ts';

/** Why the inbox cannot be used, in one line, and what may help. `reason` is the storage's own. */
export function tellStorage(reason: string, environment: NodeJS.ProcessEnv): string {
  return `The inbox at ${placeName(databasePath(environment))} cannot be used: ${reason}.${helpFor(reason)}`;
}

function helpFor(reason: string): string {
  if (/locked|busy/i.test(reason)) return ' Another program is writing into it; try again.';
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(reason)) return ' Nothing answers there.';
  if (/readonly|read-only|EACCES|EPERM/i.test(reason))
    return ' Do this as the user who runs the inbox.';
  return '';
}
