import { expect, test } from 'vitest';
import { showInCell, showPhone } from '../../src/inbox/command/export/show-in-cell.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['=cmd()\nmore', "'=cmd()\nmore"],
  ['+1 for this', "'+1 for this"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['  =1+1', "'  =1+1"],
  ['\t=1+1', "' =1+1"],
  ['\r=1+1', "'\n =1+1"],
  // With a separator that the reader does not expect, these would begin a cell.
  ['x;=1+1', 'x; =1+1'],
  ['x,@SUM(A1)', 'x, @SUM(A1)'],
  ['x;"=1+1"', 'x; "=1+1"'],
  ['milk\n-eggs', 'milk\n -eggs'],
  ["'quoted'", "''quoted'"],
  ['0413 555', "'0413 555"],
  ['007', "'007"],
  ['1-2', "'1-2"],
  ['3/4', "'3/4"],
  ['12:30', "'12:30"],
  ['1e5', "'1e5"],
  ['(5)', "'(5)"],
  ['3 eggs', '3 eggs'],
  ['a-b', 'a-b'],
  ['a\u001b[2Jb\u202ec', 'a␦[2Jb␦c'],
  ['', ''],
])('the text %j is shown in a cell as %j', (text, shown) => {
  expect(showInCell(text)).toBe(shown);
});

test.each([
  ['4135550142', '413-555-0142'],
  ['(413) 555.0142', '413-555-0142'],
  ['+1 413 555 0142', '1-413-555-0142'],
  ['0413 555 01', "'0413 555 01"],
])('the phone number %j is shown as %j', (phone, shown) => {
  expect(showPhone(phone)).toBe(shown);
});
