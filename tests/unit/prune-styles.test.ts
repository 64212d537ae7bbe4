import { expect, test } from 'vitest';
import { StylePruner } from '../../src/site/prune-styles.ts';

const pruned = (css: string, body: string) =>
  /<style>(.*)<\/style>/s.exec(new StylePruner().prune(`<style>${css}</style>${body}`))?.[1] ?? '';

test('rules for classes and marks that stand nowhere are left out', () => {
  const css = '.here{color:red}.gone{color:red}p[data-a]{margin:0}p[data-b]{margin:0}';
  expect(pruned(css, '<p class="x here" data-a>')).toBe('.here{color:red}p[data-a]{margin:0}');
});

test('of several selectors those stay that can take effect', () => {
  expect(pruned('.gone,.here>p,h1{margin:0}', '<p class="here">')).toBe('.here>p,h1{margin:0}');
  expect(pruned(':is(.gone,.far) p,[title=","] .gone{margin:0}', '<p>')).toBe(
    ':is(.gone,.far) p{margin:0}',
  );
});

test('a group that has become empty goes too; the order of layers stays', () => {
  const css =
    '@layer a,b;@layer a{@media (width>=40em){.gone{margin:0}}}@layer b{@supports (x:y){.here{margin:0}}}';
  expect(pruned(css, '<p class="here">')).toBe(
    '@layer a,b;@layer b{@supports (x:y){.here{margin:0}}}',
  );
});

test('what is said of absence, of tags, of fonts and after a script stays', () => {
  const css = [
    'p:not(.gone){margin:0}',
    'main:not(.paper *) a{margin:0}',
    'h4{margin:0}',
    '@font-face{font-family:x}',
    '@keyframes turn{to{rotate:1turn}}',
    '.plain-page .here{margin:0}',
    '.text-150{margin:0}',
    '.being-read{margin:0}',
    'button.act{margin:0}',
    '[hidden]{display:none}',
    '.here::before{content:"{.gone}"}',
  ].join('');
  expect(pruned(css, '<p class="here">')).toBe(css);
});

test('a style of which nothing stays leaves no empty element', () => {
  expect(new StylePruner().prune('<style>.gone{margin:0}</style><p>')).toBe('<p>');
});

test('a page that loads a script file keeps all, unless it is the search box', () => {
  const page = (tag: string) => `<style>.gone{margin:0}</style>${tag}`;
  const pruner = new StylePruner();
  for (const tag of [
    '<script type="module" src="/_astro/desk.js"></script>',
    '<astro-island uid="1">',
  ]) {
    expect(pruner.prune(page(tag))).toBe(page(tag));
  }
  const box = '<script type="module" src="/_astro/SearchBox.astro_x.js"></script>';
  expect(pruner.prune(page(box))).toBe(box);
});
