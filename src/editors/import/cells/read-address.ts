import type { Towns } from './towns.ts';

/** What an address says. `town` only when places.csv has it; `elsewhere` = words where a town of ours should be. */
export type Address = { street?: string; town?: string; zip?: string; elsewhere?: string };

const STATES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|PR';
/** More is a text, and takes long to look through. */
const LONGEST = 400;
const COUNTRY = /[\s,]+(?:USA?|U\.S\.A\.?|United States)$/i;
const ZIP = /[\s,]+(\d{5})(?:-?\d{4})?$/;
const STATE = new RegExp(
  `[\\s,]+(?:${STATES}|Mass(?:achusetts)?\\.?|Calif(?:ornia)?\\.?|New York)\\.?$`,
);
/** A box that letters go to is no place to go to. */
const BOX = /\bP\.?\s*O\.?\s*Box\b/i;
/** Somebody already decided that nobody may read the street here. */
const WITHHELD =
  /\b(?:confidential|undisclosed|not disclosed|private|call for (?:the )?(?:address|location))\b/i;

/** Takes an address that stands in one cell apart: street, town, ZIP. What it does not understand stays the street. */
export function readAddress(cell: string, towns: Towns): Address {
  if (cell.length > LONGEST) return { street: cell };
  let rest = cell
    .replaceAll(/\s*\n\s*/g, ', ')
    .replace(COUNTRY, '')
    .trim();
  const zip = ZIP.exec(` ${rest}`)?.[1];
  if (zip !== undefined) rest = rest.replace(/[\s,]*\d{5}(?:-?\d{4})?$/, '');
  const hasState = STATE.test(rest);
  rest = rest.replace(STATE, '').replace(/[\s,]+$/, '');
  const words = rest.split(/[\s,]+/);
  const found = towns.endOf(words);
  if (found === undefined) {
    const [last] = hasState ? [rest.split(',').at(-1)?.trim() ?? ''] : [];
    const elsewhere = last !== undefined && last !== rest ? { elsewhere: last } : {};
    return {
      ...(rest !== '' && { street: rest }),
      ...(zip !== undefined && { zip }),
      ...elsewhere,
    };
  }
  // As many words from the end as the town has, with what stands between them.
  const end = new RegExp(`[\\s,]*(?:[^\\s,]+[\\s,]*){${found.words}}$`);
  const street = rest.replace(end, '').replace(/[\s,]+$/, '');
  return {
    ...(street !== '' && { street }),
    town: found.town,
    ...(zip !== undefined && { zip }),
  };
}

/** The five digits of a ZIP, also of one whose leading zero a spreadsheet took for a number's. */
export function readZip(cell: string): string | undefined {
  const digits = /^(\d{5})(?:-?\d{4})?$/.exec(cell.trim())?.[1];
  if (digits !== undefined) return digits;
  return /^\d{4}(?:\.0)?$/.test(cell.trim()) ? `0${cell.trim().slice(0, 4)}` : undefined;
}

export function isBox(street: string): boolean {
  return BOX.test(street);
}

export function isWithheld(street: string): boolean {
  return WITHHELD.test(street);
}
