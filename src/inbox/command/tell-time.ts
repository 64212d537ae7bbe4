/** A moment (ISO 8601) as a navigator at this computer reads it. */
export function tellTime(moment: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' }).format(
    new Date(moment),
  );
}
