import { describe, expect, test } from 'vitest';
import { edited, onlyMistakeOf, problemsOf } from './check-content.ts';

describe('files', () => {
  test('another ending than .md', () => {
    const told = onlyMistakeOf({ 'pages/our-rules.markdown': '---\ntitle: A\nsummary: B.\n---\n' });
    expect(told).toMatchInlineSnapshot(`
      "content/pages/our-rules.markdown:1:1  [file-name]
        This file is not read: the names of entries end in .md.
        Fix: name it our-rules.md."
    `);
  });

  test('an ending in capitals', () => {
    const told = onlyMistakeOf({ 'pages/rules.es.MD': '---\ntitle: A\nsummary: B.\n---\n' });
    expect(told).toMatchInlineSnapshot(`
      "content/pages/rules.es.MD:1:1  [file-name]
        This file is not read: the names of entries end in .md.
        Fix: name it rules.es.md."
    `);
  });

  test('a picture among the entries', () => {
    const told = onlyMistakeOf({ 'resources/oak.jpg': 'x' });
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak.jpg:1:1  [file-name]
        This file is not read: the names of entries end in .md.
        Fix: take it away, or name it like oak-pantry.md."
    `);
  });

  test('a number alone, which is the address of a further page of a list', () => {
    const told = onlyMistakeOf({ 'resources/2.md': '---\ntitle: A\n---\n' });
    expect(told).toMatchInlineSnapshot(`
      "content/resources/2.md:1:1  [file-name]
        The name is a number: resources/2/ is the address of page 2 of a list.
        Fix: put a word in it, like 2-oak-street.md."
    `);
    expect(problemsOf({ 'pages/2.md': '---\ntitle: A\nsummary: B.\n---\n' })).toEqual([]);
  });

  test('two files that differ in capitals', () => {
    const told = onlyMistakeOf({ 'pages/About.md': '---\ntitle: A\nsummary: B.\n---\n' });
    expect(told).toMatchInlineSnapshot(`
      "content/pages/About.md:1:1  [file-name]
        A file name is lower-case words with dashes between them.
        Fix: take it away: about.md is there too."
    `);
  });

  test('an entry in a folder of its own', () => {
    const told = onlyMistakeOf({ 'resources/oakham/elm.md': '---\ntitle: A\n---\n' });
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oakham:1:1  [file-name]
        This folder is not read: entries stand side by side.
        Fix: move its files into content/resources/."
    `);
  });

  test('a folder with a mistyped name', () => {
    const told = onlyMistakeOf({ 'resource/elm.md': '---\ntitle: A\n---\n' });
    expect(told).toMatchInlineSnapshot(`
      "content/resource:1:1  [file-name]
        No entry is read from a folder "resource".
        Fix: did you mean "resources"?"
    `);
  });

  test('a file of the network with another ending', () => {
    const told = onlyMistakeOf({ 'redirects.yml': 'a: b\n' });
    expect(told).toMatchInlineSnapshot(`
      "content/redirects.yml:1:1  [file-name]
        This file is not read.
        Fix: name it redirects.yaml."
    `);
  });

  test('the first language in a file name', () => {
    const told = onlyMistakeOf({ 'pages/about.en.md': '---\ntitle: A\nsummary: B.\n---\n' });
    expect(told).toMatchInlineSnapshot(`
      "content/pages/about.en.md:1:1  [file-name]
        "en" is the first language, which a file name does not tell.
        Fix: name it about.md."
    `);
  });

  test('an empty file', () => {
    const told = onlyMistakeOf({ 'pages/about.md': '' });
    expect(told).toMatchInlineSnapshot(`
      "content/pages/about.md:1:1  [frontmatter]
        The file is empty.
        1 | 
            ^
        Fix: write an entry in it, or take the file away."
    `);
  });

  test('an empty line before the facts', () => {
    const told = onlyMistakeOf({ 'pages/about.md': '\n---\ntitle: A\nsummary: B.\n---\n' });
    expect(told).toMatchInlineSnapshot(`
      "content/pages/about.md:1:1  [frontmatter]
        Something empty stands before the first ---.
        1 | 
            ^
        Fix: make --- the first line of the file, at its very beginning."
    `);
  });

  test('dashes that an editor made long', () => {
    const told = onlyMistakeOf({ 'pages/about.md': '—\ntitle: A\nsummary: B.\n—\n' });
    expect(told).toMatchInlineSnapshot(`
      "content/pages/about.md:1:1  [frontmatter]
        The first line is not three plain dashes.
        1 | —
            ^
        Fix: write --- there: three times the minus sign, nothing else."
    `);
  });

  test('a file in an old encoding', () => {
    const told = onlyMistakeOf({
      'pages/about.md': Buffer.from('---\ntitle: Año\nsummary: B.\n---\n', 'latin1'),
    });
    expect(told).toMatchInlineSnapshot(`
      "content/pages/about.md:2:9  [encoding]
        This file is not saved as UTF-8, so not every letter in it can be read.
        2 | title: Año
                    ^
        Fix: open it in a text editor, choose "Save as" and the encoding UTF-8."
    `);
  });

  test('a file of two bytes a letter', () => {
    const told = onlyMistakeOf({
      'pages/about.md': Buffer.from('\uFEFF---\ntitle: A\nsummary: B.\n---\n', 'utf16le'),
    });
    expect(told).toMatchInlineSnapshot(`
      "content/pages/about.md:1:1  [encoding]
        This file is not saved as UTF-8, so not every letter in it can be read.
        1 | ÿþ---
            ^
        Fix: open it in a text editor, choose "Save as" and the encoding UTF-8."
    `);
  });

  test('a merge that nobody finished', () => {
    const told = onlyMistakeOf(
      edited(
        'resources/oak-pantry.md',
        'Come as you **are**.',
        '<<<<<<< HEAD\nCome in.\n=======\nCome.\n>>>>>>> main',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:1  [conflict]
        Two people changed these lines, and nobody chose between them.
        23 | <<<<<<< HEAD
             ^^^^^^^
        Fix: keep the right lines, and take out those that begin with <<<<<<<, ======= and >>>>>>>."
    `);
  });

  test('a merge in the network’s own file', () => {
    const told = onlyMistakeOf(
      edited(
        'network.yaml',
        'id: tiny-network',
        '<<<<<<< HEAD\nid: tiny-network\n=======\nid: tiny\n>>>>>>> main',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/network.yaml:1:1  [conflict]
        Two people changed these lines, and nobody chose between them.
        1 | <<<<<<< HEAD
            ^^^^^^^
        Fix: keep the right lines, and take out those that begin with <<<<<<<, ======= and >>>>>>>."
    `);
  });
});

describe('files of the network', () => {
  test('network.yaml with another ending', () => {
    const told = problemsOf({ 'network.yaml': undefined, 'network.yml': 'id: tiny-network' });
    expect(told).toMatchObject([
      { code: 'file-missing', fix: 'rename network.yml to network.yaml.' },
    ]);
  });
});
