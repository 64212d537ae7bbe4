import { describe, expect, test } from 'vitest';
import { edited, onlyMistakeOf } from './check-content.ts';

describe('the text below', () => {
  test('HTML over several lines', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'Come as you **are**.', '<div class="x">\n\nCome in.\n\n'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:1  [raw-html]
        HTML is not used in entries.
        23 | <div class="x">
             ^^^^^^^^^^^^^^^
        Fix: take the tags out, and leave an empty line between paragraphs."
    `);
  });

  test('a tag that only breaks the line', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'Come as you **are**.', 'Come in.<br>\nAsk for Ana.'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:9  [raw-html]
        HTML is not used in entries.
        23 | Come in.<br>
                     ^^^^
        Fix: leave an empty line instead."
    `);
  });

  test('a script', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'Come as you **are**.', '<script>alert(1)</script>'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:1  [raw-html]
        HTML is not used in entries.
        23 | <script>alert(1)</script>
             ^^^^^^^^^^^^^^^^^^^^^^^^^
        Fix: take it out."
    `);
  });

  test('a link that hides its script', () => {
    const told = onlyMistakeOf(
      edited(
        'resources/oak-pantry.md',
        'Come as you **are**.',
        '[now](java&#115;cript&colon;alert(1))',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:1  [link]
        A link that begins with javascript: runs code or opens a file.
        23 | [now](java&#115;cript&colon;alert(1))
             ^
        Fix: link to a page, with an address that starts with https://"
    `);
  });

  test('a link that runs code in capitals and blanks', () => {
    const told = onlyMistakeOf(
      edited(
        'resources/oak-pantry.md',
        'Come as you **are**.',
        '[now](<  JAVA&Tab;SCRIPT:alert(1)>)',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:1  [link]
        A link that begins with javascript: runs code or opens a file.
        23 | [now](<  JAVA&Tab;SCRIPT:alert(1)>)
             ^
        Fix: link to a page, with an address that starts with https://"
    `);
  });

  test('a link that holds a page', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'Come as you **are**.', '> - [now](data:text/html,hello)'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:5  [link]
        A link that begins with data: runs code or opens a file.
        23 | > - [now](data:text/html,hello)
                 ^
        Fix: link to a page, with an address that starts with https://"
    `);
  });

  test('a script behind a name', () => {
    const told = onlyMistakeOf(
      edited(
        'resources/oak-pantry.md',
        'Come as you **are**.',
        '[now][there]\n\n[there]: javascript:alert(1)',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:25:1  [link]
        A link that begins with javascript: runs code or opens a file.
        25 | [there]: javascript:alert(1)
             ^
        Fix: link to a page, with an address that starts with https://"
    `);
  });

  test('a link without its https', () => {
    const told = onlyMistakeOf(
      edited(
        'resources/oak-pantry.md',
        'Come as you **are**.',
        '[their page](www.pantry.example/hours)',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:1  [link]
        "www.pantry.example/hours" is not a whole address.
        23 | [their page](www.pantry.example/hours)
             ^
        Fix: write it starting with https:// (or with / for a page of this site)."
    `);
  });

  test('an email address as a link', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'Come as you **are**.', '[write us](pantry@example.org)'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:1  [link]
        This link is an email address.
        23 | [write us](pantry@example.org)
             ^
        Fix: write mailto:pantry@example.org"
    `);
  });

  test('a link to nothing', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'Come as you **are**.', 'Read [this]().'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:6  [link]
        This link has no address.
        23 | Read [this]().
                  ^
        Fix: write it like [words](https://address)."
    `);
  });

  test('a picture in the text', () => {
    const told = onlyMistakeOf(
      edited(
        'resources/oak-pantry.md',
        'Come as you **are**.',
        'Look: ![our hall](https://pantry.example/hall.jpg)',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:7  [picture]
        Pictures are not shown.
        23 | Look: ![our hall](https://pantry.example/hall.jpg)
                   ^^
        Fix: say in words what it shows, or link to its page: [words](https://address)."
    `);
  });
});
