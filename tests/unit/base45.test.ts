import { describe, expect, test } from 'vitest';
import { readBase45, writeBase45 } from '../../src/qr/base45.ts';
import fc from '../fast-check.ts';

describe('Base45', () => {
  // RFC 9285, 4.3 and 4.4.
  test.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('writes %s as %s, as its standard says, and reads it back', (text, written) => {
    expect(writeBase45(new TextEncoder().encode(text))).toBe(written);
    expect(new TextDecoder().decode(readBase45(written))).toBe(text);
  });

  test('reads back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect([...(readBase45(writeBase45(bytes)) ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  test.each(['A', 'ABCD', 'GGW', ':::', '::', 'ab8', 'É00'])('refuses %s', (text) => {
    expect(readBase45(text)).toBeUndefined();
  });
});
