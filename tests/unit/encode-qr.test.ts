import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { encodeQr } from '../../src/qr/encode-qr.ts';
import fc from '../fast-check.ts';

test('a code is the one that the whole search among the masks gives', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (text) => {
      const address = `https://patchwork.example/${text}`;
      const { data, size } = encode(address, { ecc: 'M', border: 0 });
      expect(encodeQr(address)).toEqual({ rows: data, size });
    }),
    { numRuns: 60 },
  );
});

test('a text too long for any code is told', () => {
  expect(() => encodeQr('a'.repeat(3000))).toThrow(RangeError);
});
