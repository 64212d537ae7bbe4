import { expect, test } from 'vitest';
import { dialed } from '../../src/words/dialed.ts';

test.each([
  ['211', undefined, '211'],
  ['413-555-0142', undefined, '4135550142'],
  ['413-555-0142', '12', '4135550142,12'],
  ['+1 (413) 555-0142', undefined, '+14135550142'],
])('for %s with the extension %s a phone dials %s', (number, extension, dials) => {
  expect(dialed(number, extension)).toBe(dials);
});
