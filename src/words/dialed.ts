/**
 * What a phone dials for a number as it is written ("413-555-0142", "+1 (413) 555-0142"): its digits and a leading
 * plus, and after a comma, which waits for an answer, the extension. For `tel:` (RFC 3966) and `sms:` addresses.
 */
export function dialed(number: string, extension?: string): string {
  const digits = number.replaceAll(/[^\d+]/g, '');
  return extension === undefined ? digits : `${digits},${extension}`;
}
