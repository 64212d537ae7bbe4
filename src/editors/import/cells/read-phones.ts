import { isValidPhoneNumber } from 'libphonenumber-js/max';
import type { Phone } from '../../../schema/where.ts';
import { foldWords } from './reading.ts';
import type { Reading } from './reading.ts';

const NUMBER =
  /(?<![\d-])(?:\+?1[\s.-]*)?\(?([2-9]\d{2})\)?[\s./-]*([2-9]\d{2})[\s.·-]*(\d{4})(?!\d)(?:[\s,;]*(?:extension|ext|x)[\s.:]*(\d{1,6})\b)?/gi;
const LETTERED = /(?<![\w-])(?:1-)?([2-9]\d{2}-(?=[A-Z0-9-]*[A-Z]{3})[A-Z0-9-]{7,9})(?![\w-])/g;
const SHORT = /^(?:dial|call|marque|llame al?)?\s*([2-9])-?([18])-?([18])\.?(?:\s*\(([^()]*)\))?$/i;
const TAKES_TEXTS = /^(?:takes texts|recibe textos)$/i;
const LONGEST_LABEL = 40;
/** Words beside a number that say no more than that it is one. */
const SAYS_NOTHING =
  /^(?:(?:tele)?phone|telefono|tel|ph|p|t|o|call|llame|main|number|numero|no|or|o|y|and|at|office)?$/;

/** Every number of a cell, each written the house's way with its extension and label. A fax number is none. */
export function readPhones(cell: string): Reading<Phone[]> {
  const short = SHORT.exec(cell.trim());
  if (short !== null) {
    const [, one, two, three, aside = ''] = short;
    const phone = { number: `${one ?? ''}${two ?? ''}${three ?? ''}` };
    if (aside === '') return { value: [phone] };
    if (TAKES_TEXTS.test(aside.trim())) return { value: [{ ...phone, text: true }] };
    return { value: [phone], why: 'there are words beside the number' };
  }
  const found = [...cell.matchAll(NUMBER), ...cell.matchAll(LETTERED)].toSorted(
    (a, b) => a.index - b.index,
  );
  const faults: string[] = [];
  const phones = found.flatMap((match, at) => {
    const before = found[at - 1];
    const next = found[at + 1];
    const lead = cell.slice(
      before === undefined ? 0 : before.index + before[0].length,
      match.index,
    );
    const tail = cell.slice(match.index + match[0].length, next?.index);
    const phone = phoneOf(match);
    if (phone === undefined) {
      faults.push(`"${match[0].trim()}" is not a number that exists`);
      return [];
    }
    // What follows a number in parentheses belongs to it, not to the next one.
    const { label, over } = labelOf(lead.replace(/^\s*\([^)]*\)/, ''), tail);
    if (/\bfax\b/i.test(lead + label)) {
      faults.push('a fax number is not a phone number');
      return [];
    }
    if (over) faults.push('there are words beside the number');
    const named = label
      .split(', ')
      .filter((part) => !TAKES_TEXTS.test(part))
      .join(', ');
    return [
      { ...phone, ...(named !== '' && { label: named }), ...(saysText(label) && { text: true }) },
    ];
  });
  const rest = [NUMBER, LETTERED].reduce((text, pattern) => text.replaceAll(pattern, ' '), cell);
  // A label may tell a year: "(Number from 2011)".
  if (/\d{3}/.test(withoutYears(rest)))
    faults.unshift('a number has no area code, or is no number');
  else if (found.length === 0) faults.push('there is no phone number in it');
  const [why] = faults;
  return { ...(phones.length > 0 && { value: once(phones) }), ...(why !== undefined && { why }) };
}

function phoneOf(match: RegExpExecArray): { number: string; ext?: string } | undefined {
  const [, area = '', exchange, line, ext] = match;
  if (exchange === undefined || line === undefined) return { number: area };
  const number = `${area}-${exchange}-${line}`;
  if (!isValidPhoneNumber(number, 'US')) return undefined;
  return ext === undefined ? { number } : { number, ext };
}

/** The words that name a number: "Crisis line: …" before it, "(24 hours)" after it. `over` = more than a label. */
function labelOf(lead: string, tail: string): { label: string; over: boolean } {
  const named = lead.replace(/^[\s.,;/|•–-]+/, '').replace(/[\s:.,–(-]+$/, '');
  const aside = /^\s*\(([^()]*)\)/.exec(tail)?.[1]?.trim() ?? '';
  const words = [named.replace(/^(?:or|and|y|o)\s+/i, ''), aside].filter(
    (part) => !SAYS_NOTHING.test(foldWords(part)) && !/^[\d\s().-]*$/.test(part),
  );
  const label = words.join(', ');
  const after = foldWords(tail.replace(/^\s*\([^()]*\)/, '').split(/[.;\n|/]/, 1)[0] ?? '');
  const over = label.length > LONGEST_LABEL || !SAYS_NOTHING.test(after);
  return { label: label.length > LONGEST_LABEL ? '' : label.replaceAll(/\s+/g, ' '), over };
}

function saysText(label: string): boolean {
  return /\b(?:texts?|sms|textos?)\b/i.test(label) && !/\bno (?:text|sms)/i.test(label);
}

/** A year within words in parentheses is part of a label. */
function withoutYears(text: string): string {
  return text.replaceAll(/\(\p{L}[^()]*\)/gu, (label) =>
    label.replaceAll(/\b(?:19|20)\d{2}\b/g, ''),
  );
}

function once(phones: readonly Phone[]): Phone[] {
  return phones.filter(
    (phone, at) =>
      phones.findIndex(({ number, ext }) => number === phone.number && ext === phone.ext) === at,
  );
}
