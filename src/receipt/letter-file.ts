// Ships to the browser.
import { receiptCode } from '../schema/receipt-code.ts';

/** What the browser is told an age file is (age-encryption.org/v1): nothing that it would try to show. */
export const LETTER_TYPE = 'application/octet-stream';

/** Name of the file of a sealed letter or draft: its receipt code, which says nothing about anybody. */
export function letterFile(id: string): string {
  return `${receiptCode(id)}.age`;
}
