import { describe, expect, test } from 'vitest';
import { saySafely } from '../../src/form/ending/say-safely.ts';
import { letterFile } from '../../src/receipt/letter-file.ts';
import { reminderAt, writeReminder } from '../../src/receipt/reminder.ts';
import { receiptCode } from '../../src/schema/receipt-code.ts';
import { requestReceipt as english } from '../../src/words/en/request-receipt.ts';
import { requestReceipt as spanish } from '../../src/words/es/request-receipt.ts';
import fc from '../fast-check.ts';

/** A Sunday, 11:10 in the morning in Massachusetts. */
const NOW = Date.parse('2026-11-22T16:10:30.250Z');

describe('a reminder', () => {
  test('is a calendar file that says the code and nothing else', () => {
    expect(writeReminder('MAPLE-4127', '2026-11-25', NOW).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Reminder//Reminder//EN',
      'BEGIN:VEVENT',
      'UID:MAPLE-4127-20261125',
      'DTSTAMP:20261122T161030Z',
      'DTSTART:20261125T100000',
      'DURATION:PT15M',
      'SUMMARY:MAPLE-4127',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:MAPLE-4127',
      'TRIGGER:PT0S',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('ends every line with CR LF and holds none longer than 75 octets, whatever the code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (code) => {
        const file = writeReminder(code, '2026-11-25', NOW);
        const lines = file.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\n]/);
        }
        const unfolded = file.replaceAll('\r\n ', '');
        const summary = /\r\nSUMMARY:(.*)\r\nCLASS:/s.exec(unfolded)?.[1] ?? '';
        const read = summary.replace(/\\(.)/gs, (_, escaped: string) =>
          escaped === 'n' ? '\n' : escaped,
        );
        expect(read).toBe(code.replace(/\r\n/g, '\n'));
      }),
    );
  });

  test.each([
    { within: 2, due: '2026-11-24' },
    { within: undefined, due: '2026-11-25' },
    { within: 30, due: '2026-12-22' },
  ])('is due when answers are: $within days, or three without a promise', ({ within, due }) => {
    expect(dayOf(reminderAt(NOW, within, NOW))).toBe(due);
  });

  test('of an old receipt is tomorrow, and never in the past', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 * 24 * 60 }),
        fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
        (minutes, within) => {
          const now = NOW + minutes * 60_000;
          expect(reminderAt(NOW, within, now)).toBeGreaterThan(now);
        },
      ),
    );
    expect(dayOf(reminderAt(NOW, 2, NOW + 9 * 86_400_000))).toBe('2026-12-02');
  });
});

describe('how a person will be reached', () => {
  const safely = english.sent.safely;

  test.each([
    [
      { ways: ['text', 'call'], times: ['mornings'], voicemail: 'no' },
      'text or call in the morning. No voicemail.',
    ],
    [{ ways: ['call'], times: [], voicemail: 'yes' }, 'call. A voicemail is all right.'],
    [
      { ways: ['email', 'navigator'], times: ['afternoons', 'evenings'], voicemail: '' },
      'email in the afternoon or in the evening.',
    ],
    [{ ways: ['navigator'], times: ['mornings'], voicemail: '' }, safely.navigator],
    [undefined, safely.any],
  ] as const)('is said without numbers: %j', (reached, sentence) => {
    const given = reached && { ...reached, ways: [...reached.ways], times: [...reached.times] };
    expect(saySafely(given, safely, 'en')).toBe(sentence);
  });

  test('is said in Spanish too', () => {
    expect(
      saySafely(
        { ways: ['text', 'call'], times: ['mornings'], voicemail: '' },
        spanish.sent.safely,
        'es',
      ),
    ).toBe('mensaje de texto o llamada, en la mañana. Sin mensaje de voz.');
  });
});

test('the file of a letter is named after its receipt code', () => {
  const id = '3f8e2a64-6f0e-4c3a-9a51-0d5a4d1b7c11';
  expect(letterFile(id)).toBe(`${receiptCode(id)}.age`);
});

function dayOf(moment: number): string {
  const day = new Date(moment);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${String(day.getDate()).padStart(2, '0')}`;
}
