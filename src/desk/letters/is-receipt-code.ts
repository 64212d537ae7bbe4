// Ships to the browser, on the navigators' desk only.
import { CODE_WORDS, receiptCode } from '../../schema/receipt-code.ts';

/** An inbox tries so many codes at the most before it finds one that no other letter has. */
const MOST_ATTEMPTS = 100;

/** True for a code that an inbox can have given to this id, the first or a later one. */
export function isReceiptCode(code: string, id: string): boolean {
  if (codeIn(code) !== code) return false;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    if (receiptCode(id, attempt) === code) return true;
  }
  return false;
}

/** The receipt code in a subject or in the name of a file, or nothing. */
export function codeIn(text: string): string | undefined {
  return [...text.toUpperCase().matchAll(/(?<![A-Z])([A-Z]{4,8})-\d{4}(?!\d)/g)].find(([, word]) =>
    CODE_WORDS.includes(word ?? ''),
  )?.[0];
}
