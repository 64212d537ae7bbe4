// Ships to the browser.
import { receiptCode } from '../schema/receipt-code.ts';
import type { Letter } from '../schema/letter.ts';
import type { SettingsOf } from './adapter.ts';

/**
 * Longest address that every mail program opens. Windows hands over about 2,000 characters (Internet Explorer's
 * limit of 2,083, which outlived it) and then does nothing at all; phones take far more.
 */
export const LONGEST_MAIL = 2000;

/**
 * The address that opens the neighbor's own mail program (RFC 6068). The subject is the receipt code only, since
 * subjects show on locked screens and in every server's log. The letter stands in the body where it fits;
 * a sealed one never does, and then the body is `attach`, which asks for the file that `mailFile` names.
 */
export function mailAddress(
  letter: Letter,
  { address }: SettingsOf<'mailto'>,
  attach = '{file}',
): string {
  const { name, text } = mailFile(letter);
  const code = receiptCode(letter.id);
  const whole = mailto(address, code, text);
  if (whole.length <= LONGEST_MAIL) return whole;
  return mailto(address, code, attach.replace('{file}', name));
}

/** The letter as a file to save and attach. Its name shows among downloads, so it holds nothing but the code. */
export function mailFile(letter: Letter): { name: string; text: string; type: string } {
  const code = receiptCode(letter.id);
  return 'sealed' in letter
    ? { name: `${code}.age`, text: letter.sealed, type: 'application/octet-stream' }
    : { name: `${code}.json`, text: letter.plain, type: 'application/json' };
}

function mailto(address: string, subject: string, body: string): string {
  // RFC 6068 wants CR LF between lines, and %20 instead of "+" for a space.
  const lines = body.trim().replaceAll(/\r?\n/g, '\r\n');
  const to = encodeURIComponent(address).replaceAll('%40', '@');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
