import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeNetwork } from '../../src/check/examples/write-network.ts';
import { edited } from '../unit/check-content.ts';
import { build, pagesOf, scratchFolder } from './built-site.ts';

const SENTENCE = { en: 'We rest until June.', es: 'Descansamos hasta junio.' };
const RESTING = edited(
  'network.yaml',
  'lines:',
  `plain_form: true
hiatus: { en: ${SENTENCE.en}, es: ${SENTENCE.es} }
lines:
  - { number: "211", label: { en: Help with anything, es: Ayuda con lo que sea } }`,
);
/** They leave at once, or lead on at once: nobody reads them. */
const PASSED_THROUGH = /^\/(es\/)?(leave|checked|r\/[^/]+)\/$/;

describe('a network that rests', () => {
  const scratch = scratchFolder('hiatus');
  let pages: { path: string; html: string }[] = [];
  beforeAll(async () => {
    const content = join(scratch, 'content');
    const site = join(scratch, 'site');
    writeNetwork(content, RESTING);
    await build({ PATCHWORK_CONTENT: content, PATCHWORK_OUT: site });
    pages = pagesOf(site);
  });
  afterAll(() => {
    rmSync(scratch, { recursive: true });
  });

  function page(path: string): string {
    const found = pages.find((each) => each.path === path);
    if (found === undefined) throw new Error(`There is no page ${path}.`);
    return found.html;
  }

  test('every page says so in its language, with a number to call', () => {
    const read = pages.filter(({ path }) => !PASSED_THROUGH.test(path));
    expect(read.length).toBeGreaterThan(40);
    const silent = read.filter(({ path, html }) => {
      const sentence = path.startsWith('/es/') ? SENTENCE.es : SENTENCE.en;
      return !html.includes(sentence) || !html.includes('href="tel:211"');
    });
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('nothing on the whole site can be sent: forms are for searching and for how one reads', () => {
    const others = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/<form[^>]*>/g)]
        .filter(([form]) => !form.includes('role="search"') && !/\/reading\/$/.test(path))
        .map(([form]) => `${path} ${form}`),
    );
    expect(others).toEqual([]);
  });

  test.each([
    '/request/',
    '/es/request/',
    '/request/paper/',
    '/es/request/paper/',
    '/resources/oak-pantry/wrong/',
    '/es/resources/oak-pantry/wrong/',
  ])('%s asks nothing, and shows whom to call', (path) => {
    const [, main = ''] = page(path).split('<main');
    expect(main).toContain('tel:211');
    expect(main).not.toMatch(/<(input|textarea|select|astro-island)/);
    expect(main).not.toContain('class="paper"');
  });

  test('no page offers the form on paper', () => {
    const offering = pages.filter(({ html }) =>
      /<a[^>]*href="[^"]*request\/paper\//.test(bodyOf(html)),
    );
    expect(offering.map(({ path }) => path)).toEqual([]);
  });

  test('entries, their flyers and one’s own sheet go on', () => {
    expect(page('/resources/oak-pantry/')).toContain('413-555-0142');
    expect(page('/resources/oak-pantry/flyer/')).toContain('413-555-0142');
    expect(page('/sheet/')).toContain('id="my-sheet"');
  });
});

function bodyOf(html: string): string {
  return html.slice(html.indexOf('<main'));
}
