import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashInline } from '../../src/policy/hash-inline.ts';

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const OURS = '<script>ours()</script><style>p{}</style><p style="--a: 1">x</p>';
const EXPECTED = {
  scripts: [hash('ours()')],
  styles: [hash('p{}')],
  attributes: [hash('--a: 1')],
};

test.each([
  ['in an attribute', '<meta content="</script><script>theirs()</script>">'],
  ['in an attribute in single quotes', `<p title='<script>theirs()</script>'>x</p>`],
  ['that never ends, in an attribute', '<meta content="<script>theirs()">'],
  ['in a title', '<title><script>theirs()</script></title>'],
  ['in a field', '<textarea><style>theirs{}</style></textarea>'],
  ['in a comment', '<!-- <script>theirs()</script> -->'],
  ['as a style', '<meta content="<style>theirs{}</style>">'],
  ['as an attribute in an attribute', `<p title=" style='position: fixed'">x</p>`],
  ['as data', '<script type="application/ld+json">{"a":"b"}</script>'],
  ['with an end of another tag', '<a title="> <script>theirs()</script>">x</a>'],
])('a script or style %s gets no leave, and ours keep theirs', (_where, words) => {
  expect(hashInline(words + OURS)).toEqual(EXPECTED);
  expect(hashInline(OURS + words)).toEqual(EXPECTED);
});

test('a code that stands on many pages has its own hash on each, however many codes there are', () => {
  const codes = Array.from({ length: 1200 }, (_, place) => `run(${place})`);
  for (const code of [...codes, ...codes.toReversed()])
    expect(hashInline(`<script>${code}</script>`).scripts).toEqual([hash(code)]);
});

test('the line ends of Windows count as those that a browser hashes', () => {
  expect(hashInline('<script>a\r\nb</script>')).toEqual(hashInline('<script>a\nb</script>'));
});
