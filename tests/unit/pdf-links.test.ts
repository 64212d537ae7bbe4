import { expect, test } from 'vitest';
import { choiceLabel, withoutPdfLinks, withPdfLinks } from '../../src/flyer/print/pdf-links.ts';

const BUILT =
  '<nav><a class="act" href="/booklet/#a4" data-x>A4 &amp; more</a></nav><ul class="cluster" data-pdfs hidden data-x></ul><main>…</main>';
const LINK = { href: '/pdf/en/booklet.pdf', label: 'Ready PDF, 41 kB' };

test('links appear in the place that waits for them', () => {
  expect(withPdfLinks(BUILT, [LINK])).toContain(
    '<ul class="cluster" data-pdfs data-x><li><a class="act" type="application/pdf" href="/pdf/en/booklet.pdf">Ready PDF, 41 kB</a></li></ul>',
  );
});

test('links of an earlier run give way to new ones, and go when there are none', () => {
  const before = withPdfLinks(BUILT, [LINK, { ...LINK, label: 'Old' }]);
  expect(withPdfLinks(before, [LINK])).toBe(withPdfLinks(BUILT, [LINK]));
  expect(withPdfLinks(before, [])).toBe(withoutPdfLinks(BUILT));
  expect(withPdfLinks(before, [])).toContain('data-pdfs data-x hidden></ul>');
});

test('what a sheet is printed from is the same with links and without', () => {
  expect(withoutPdfLinks(withPdfLinks(BUILT, [LINK]))).toBe(withoutPdfLinks(BUILT));
});

test('a page without such a place stays as it is', () => {
  expect(withPdfLinks('<main>…</main>', [LINK])).toBe('<main>…</main>');
});

test('words in a link are no HTML', () => {
  expect(withPdfLinks(BUILT, [{ href: '/a"b', label: '<b>&' }])).toContain(
    'href="/a&quot;b">&lt;b>&amp;</a>',
  );
});

test('a sheet is called as its page calls it', () => {
  expect(choiceLabel(BUILT, '/booklet/#a4')).toBe('A4 & more');
  expect(choiceLabel(BUILT, '/booklet/')).toBeUndefined();
});
