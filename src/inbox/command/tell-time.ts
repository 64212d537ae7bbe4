import { showPlainly } from '../../schema/show-plainly.ts';

/** A moment (ISO 8601) as a navigator at this computer reads it; of a row that was damaged, what stands there. */
export function tellTime(moment: string): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return showPlainly(moment);
  return new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' }).format(time);
}
