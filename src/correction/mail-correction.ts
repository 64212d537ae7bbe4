// Ships to the browser.
import type { Correction } from '../schema/correction.ts';
import type { CorrectionMail } from './correction-form.ts';

/** Windows hands over about 2,000 characters of such an address, and with more does nothing (delivery/mailto.ts). */
const LONGEST = 2000;

/**
 * The address that opens a mail about an entry in the person's own mail program (RFC 6068). Without `said` its questions
 * stand there to be answered. How to reach them is left out: the mail has their address. A text that is too long for
 * some mail programs ends in "…", where the person sees it before they send.
 */
export function mailCorrection(mail: CorrectionMail, said?: Said): string {
  const whole = addressOf(mail, said);
  if (!said || whole.length <= LONGEST) return whole;
  const letters = Array.from(said.text);
  for (let kept = letters.length; kept > 0; kept = Math.floor(kept * 0.9)) {
    const shorter = addressOf(mail, { ...said, text: `${letters.slice(0, kept).join('')}…` });
    if (shorter.length <= LONGEST) return shorter;
  }
  return addressOf(mail, { ...said, text: '…' });
}

function addressOf(
  { to, subject, about, words, parts, known }: CorrectionMail,
  said: Said | undefined,
): string {
  const body = [
    about,
    `${words.wrong} ${said?.what.map((part) => parts[part] ?? part).join(', ') ?? ''}`,
    `${words.right} ${said?.text ?? ''}`,
    `${words.known} ${said?.known === undefined ? '' : known[said.known]}`,
  ]
    .map((line) => line.trim())
    .join('\n\n')
    // RFC 6068 wants CR LF between lines, and %20 instead of "+" for a space.
    .replaceAll(/\r?\n/g, '\r\n');
  const address = encodeURIComponent(to).replaceAll('%40', '@');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

type Said = Pick<Correction, 'what' | 'text' | 'known'>;
