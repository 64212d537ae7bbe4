import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { renderMarkdown, renderSteps, wordsOfMarkdown } from '../../src/directory/markdown.ts';

describe('Markdown', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#115;cript:alert(1))',
    '[x](<javascript:alert(1)>)',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:msgbox(1))',
    '<javascript:alert(1)>',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '![x](javascript:alert(1))',
    '[x](https://a.example "\\" onmouseover=alert(1) \\"")',
    '[x](https://a.example/"onmouseover="alert(1))',
    '`<script>`\n\n```\n<script>alert(1)</script>\n```',
    '## <iframe src="https://a.example"></iframe>',
  ])('%s runs nothing', (text) => {
    const { steps, intro } = renderSteps(text, '/');
    for (const html of [renderMarkdown(text, '/'), intro, ...steps.map((step) => step.html)]) {
      for (const element of elementsOf(html)) {
        expect(['h2', 'p', 'a', 'code', 'pre', 'img']).toContain(element.name);
        expect(Object.keys(element.attributes).filter((name) => name.startsWith('on'))).toEqual([]);
        expect(element.attributes['href'] ?? 'https://').toMatch(/^https:\/\//);
      }
    }
  });

  test('links of the site stand under its base; others and bare addresses stay', () => {
    const text = '[a](/groups/b/) [c](https://d.example/e) [f](//g.example) https://h.example';
    expect(
      elementsOf(renderMarkdown(text, '/help/')).flatMap(
        ({ attributes }) => attributes['href'] ?? [],
      ),
    ).toEqual(['/help/groups/b/', 'https://d.example/e', '//g.example', 'https://h.example']);
  });

  test('a guide is an intro and its steps', () => {
    expect(
      renderSteps('First **read**.\r\n\r\n## Mix  \r\nMix it.\r\n### Well\r\n## Bake\r\n', '/'),
    ).toEqual({
      intro: '<p>First <strong>read</strong>.</p>\n',
      steps: [
        { title: 'Mix', html: '<p>Mix it.</p>\n<h3>Well</h3>\n' },
        { title: 'Bake', html: '' },
      ],
    });
  });
});

type Element = { name: string; attributes: Record<string, string> };

test('the words of a text are its lines without marks and addresses', () => {
  const text =
    'Call **them** [here](https://a.example)\nor `there`.\n\n- One & <b>\n- Two\n\n```\ncode\n```\n';
  expect(wordsOfMarkdown(text)).toBe('Call them here or there.\nOne & <b>\nTwo\ncode');
});

function elementsOf(html: string): Element[] {
  const visit = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Element[] =>
    nodes.flatMap((node) =>
      'tagName' in node
        ? [
            {
              name: node.tagName,
              attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
            },
            ...visit(node.childNodes),
          ]
        : [],
    );
  return visit(parseFragment(html).childNodes);
}
