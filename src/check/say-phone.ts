import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PhoneNumber } from 'libphonenumber-js/max';

/** The lines of three digits that work in North America. */
const SHORT_LINES = ['211', '311', '411', '511', '611', '711', '811', '911', '988'];
const WHOLE = /^[2-9]\d{2}-[2-9]\d{2}-\d{4}$/;
/** Country code, area code, and seven or more letters or digits of a word people dial: 1-800-QUIT-NOW. */
const WORD_NUMBER = /^(?:\+?1[-. ]*)?\(?([2-9]\d{2})\)?[-. ]*((?:[-. ]*[A-Z\d]){7,10})$/;
/** More is a text, and takes long to look through. */
const LONGEST = 200;
const KEYPAD = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/**
 * Why nobody could call a number as it is written, and how to write it; nothing when it is right. Right are ten digits
 * with dashes of a North American area code that exists, and the short lines (211, 988).
 */
export function sayPhone(written: string): { message: string; fix: string } | undefined {
  const text = written.trim();
  if (SHORT_LINES.includes(text)) return undefined;
  if (/^\d{3}$/.test(text)) {
    return {
      message: `"${text}" is too short to be called.`,
      fix: `write the whole number, like "413-555-0142". Short lines are ${SHORT_LINES.join(', ')}.`,
    };
  }
  if (WHOLE.test(text)) {
    return parse(text)?.isValid() === true ? undefined : sayArea(text.slice(0, 3));
  }
  if (text.length > LONGEST) {
    return {
      message: 'This is too long for a phone number.',
      fix: 'write one number here, like "413-555-0142", and the words below the facts.',
    };
  }
  const found = numbersIn(text);
  if (found.length > 1) {
    return {
      message: `"${text}" holds ${found.length} numbers.`,
      fix: `give each a part of its own: ${found.map((number) => `{ number: "${dashed(number)}" }`).join(', ')}.`,
    };
  }
  const word = WORD_NUMBER.exec(text);
  if (word !== null && /[A-Z]/.test(text)) {
    const [, area = '', rest = ''] = word;
    return {
      message: `"${text}" has letters, and not every phone has letters on its keys.`,
      fix: `write the digits, "${area}-${digitsOf(rest).replace(/^(\d{3})(\d{4}).*$/, '$1-$2')}".`,
    };
  }
  return sayOne(text, parse(text) ?? found[0]);
}

/** The numbers of a text. What stands after a comma is a number of its own, if it can be called, and else an extension. */
function numbersIn(text: string): PhoneNumber[] {
  const parts = text.split(/[,;|]/).map((part) => parse(part.trim()));
  const whole = parts.filter((number) => number?.isValid() === true);
  return whole.length > 1
    ? whole.filter((number) => number !== undefined)
    : findPhoneNumbersInText(text, 'US').map(({ number }) => number);
}

function sayOne(text: string, number: PhoneNumber | undefined): { message: string; fix: string } {
  const digits = digitsOf(text).replace(/^1(?=\d{10})/, '');
  if (number !== undefined && number.countryCallingCode !== '1') {
    return {
      message: `"${text}" is a number of another country.`,
      fix: 'write one of this country, with its area code, like "413-555-0142".',
    };
  }
  if (number?.isValid() === true) return sayWritten(text, number);
  if (digits.length === 7) {
    return {
      message: `"${text}" has no area code.`,
      fix: 'write it before the number, like "413-555-0142".',
    };
  }
  if (digits.length === 10) return sayArea(digits.slice(0, 3));
  return {
    message: `"${text}" is not a phone number: it has ${digits.length} digits.`,
    fix: 'write one number of ten digits, like "413-555-0142".',
  };
}

/** A right number in other signs, or with more beside it. */
function sayWritten(text: string, number: PhoneNumber): { message: string; fix: string } {
  const right = dashed(number);
  if (number.ext !== undefined) {
    return {
      message: `"${text}" holds an extension.`,
      fix: `write number: "${right}", ext: "${number.ext}".`,
    };
  }
  const beside = /\p{L}/u.test(text.replace(/\+?1?[-. (]*\d{3}\)?[-. ]*\d{3}[-. ]*\d{4}/, ''));
  return beside
    ? {
        message: `"${text}" holds more than the number.`,
        fix: `write number: "${right}", and the words as its label.`,
      }
    : { message: `"${text}" is not written like other numbers here.`, fix: `write "${right}".` };
}

function sayArea(area: string): { message: string; fix: string } {
  return {
    message: `"${area}" is not an area code.`,
    fix: 'look the number up again. If you called it and it works, tell the people who look after this site.',
  };
}

function parse(text: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(text, 'US');
}

function dashed({ nationalNumber }: PhoneNumber): string {
  return nationalNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
}

/** The digits of a text, a capital letter as the key it stands on. */
function digitsOf(text: string): string {
  return text
    .replaceAll(/[A-Z]/g, (letter) =>
      String(KEYPAD.findIndex((letters) => letters.includes(letter)) + 2),
    )
    .replaceAll(/\D/g, '');
}
