import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { contentLine, escapeText, writeLines } from '../../src/content-line/content-line.ts';
import fc from '../fast-check.ts';

/** Any text: letters of all scripts, signs with a meaning, line ends, controls, halves of characters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('汉', 'é', '👩‍🌾', 'a', ' ', '\\', ';', ',', '\n'),
    maxLength: 300,
  }),
);

describe('folding', () => {
  test('no line has more than 75 octets, and all but the first begin with a space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [first = '', ...folded] = linesOf(writeLines([line(text)]));
        expect(octets(first)).toBeLessThanOrEqual(75);
        for (const part of folded) {
          expect(part).toMatch(/^ /);
          expect(octets(part)).toBeLessThanOrEqual(75);
        }
      }),
    );
  });

  test('a line of 75 octets stays whole, one of 76 is folded', () => {
    expect(linesOf(writeLines([contentLine('A', 'x'.repeat(73))]))).toHaveLength(1);
    expect(linesOf(writeLines([contentLine('A', 'x'.repeat(74))]))).toHaveLength(2);
  });

  test('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), (shift) => {
        const text = `${'a'.repeat(shift)}${'👩‍🌾汉é'.repeat(30)}`;
        for (const part of linesOf(writeLines([line(text)])))
          expect(part.isWellFormed()).toBe(true);
      }),
    );
  });

  test('every line ends with CRLF, the last one too', () => {
    const file = writeLines([contentLine('A', '1'), contentLine('B', '2')]);
    expect(file).toBe('A:1\r\nB:2\r\n');
    expect(writeLines([])).toBe('');
  });
});

describe('escaping', () => {
  test.each([
    ['bread; soup, tea', String.raw`bread\; soup\, tea`],
    ['C:\\pantry\\n', String.raw`C:\\pantry\\n`],
    ['two\nlines', String.raw`two\nlines`],
    ['two\r\nlines', String.raw`two\nlines`],
    ['two\rlines', String.raw`two\nlines`],
    ['a\ttab', 'a\ttab'],
    ['bell\u0007 and next line\u0085', 'bell and next line'],
  ])('%j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test('another program reads every text back as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readBack(writeLines([line(text)]))).toBe(plain(text));
      }),
    );
  });
});

describe('words that try to become properties', () => {
  const HOSTILE = 'Soup\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:a@example.org\u2028URL:x';

  test('a text stays one property', () => {
    const lines = linesOf(writeLines([line(HOSTILE)]))
      .join('')
      .replaceAll(' ', '');
    expect(lines).not.toMatch(/^(?:END|BEGIN|ATTENDEE)/m);
    expect(readBack(writeLines([line(HOSTILE)]))).toBe(HOSTILE.replace(/\r\n/g, '\n'));
  });

  test('an address with a line end stays one property', () => {
    const file = writeLines([contentLine('URL', 'https://example.org/\r\nATTENDEE:x')]);
    expect(file).toBe('URL:https://example.org/ATTENDEE:x\r\n');
  });

  test('a parameter cannot end its own quotes', () => {
    const file = writeLines([
      contentLine('TEL', 'tel:1', { LABEL: 'front "desk":x\nEND:VCARD ^', TYPE: 'voice' }),
    ]);
    expect(file).toBe(`TEL;LABEL="front ^'desk^':x^nEND:VCARD ^^";TYPE=voice:tel:1\r\n`);
  });
});

function line(text: string) {
  return contentLine('SUMMARY', escapeText(text));
}

function linesOf(file: string): string[] {
  expect(file.endsWith('\r\n')).toBe(true);
  return file.slice(0, -2).split('\r\n');
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A text as ical.js reads it out of an event. */
function readBack(lines: string): unknown {
  const file = `BEGIN:VEVENT\r\n${lines}END:VEVENT\r\n`;
  return new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstPropertyValue('summary');
}

/** What may stand in such a file at all: line ends are one sign, and there are no other controls. */
function plain(text: string): string {
  return text.replace(/\r\n|\r/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
}
