import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPage } from './desk-page.ts';
import { openSite } from './open-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** One page of each kind. */
const KINDS = [
  '',
  'resources/amherst-survival-center/',
  'resources/amherst-survival-center/flyer/',
  'events/',
  'events/berkshire-south-supper/',
  'groups/berkshire-mutual-aid/',
  'guides/sew-a-cloth-mask/',
  'needs/food/',
  'towns/great-barrington/',
  'areas/south-berkshire/',
  'about/',
  'requests/',
  'flyers/',
  'search/?q=food',
  'request/',
  'desk/',
  'nothing/',
];

/** Everything the page’s policies refused, from its first byte on. */
async function watch(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction('tellRefused', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { tellRefused } = window as unknown as { tellRefused: (what: string) => void };
      const { documentURI, effectiveDirective, blockedURI, sample } = event;
      tellRefused(`${documentURI}: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  return refused;
}

test.each([
  ['en', ''],
  ['es', 'es/'],
])(
  'no page of any kind asks for anything that its policy refuses (%s)',
  async (_language, base) => {
    const page = await site.open('favicon.svg');
    const refused = await watch(page);
    for (const path of KINDS) {
      const answer = await page.goto(new URL(`${base}${path}`, site.url).href);
      expect(answer?.headers()['content-security-policy'], path).toMatch(
        /^default-src 'none'; script/,
      );
      await page.waitForLoadState('networkidle');
      await page.emulateMedia({ media: 'print' });
      await page.emulateMedia({ media: 'screen' });
    }
    expect(refused).toEqual([]);
    await page.context().close();
  },
);

test.each([
  ['search/', 'pantry'],
  ['es/search/', 'comida'],
])('%s finds what is typed, with the worker and without one', async (path, words) => {
  for (const worker of [true, false]) {
    const page = await site.open('favicon.svg');
    const refused = await watch(page);
    if (!worker) await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await page.goto(new URL(path, site.url).href);
    const box = page.getByRole('searchbox');
    await box.fill(words);
    await page.locator('#results li').first().waitFor();
    expect(refused, worker ? 'with' : 'without').toEqual([]);
    await page.context().close();
  }
});

test('"Leave now" leaves from a page under its policy', async () => {
  const page = await site.open('favicon.svg');
  const refused = await watch(page);
  await page.route('https://www.weather.gov/**', (route) => route.fulfill({ body: 'weather' }));
  await page.goto(new URL('request/', site.url).href);
  await page.locator('[data-leave]').first().click();
  await page.waitForURL('https://www.weather.gov/**');
  expect(refused).toEqual([]);
  await page.context().close();
});

test('a line that somebody smuggles into a page is not run', async () => {
  const page = await site.open('favicon.svg');
  const refused = await watch(page);
  await page.goto(new URL('about/', site.url).href);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('document.title = "smuggled"');
    document.head.append(script);
    const paragraph = document.createElement('p');
    paragraph.setAttribute('style', 'position: fixed');
    document.body.append(paragraph);
  });
  expect(await page.title()).not.toBe('smuggled');
  await expect.poll(() => refused.join()).toContain('require-trusted-types-for');
  await expect.poll(() => refused.join()).toContain('style-src-attr inline');
  await page.context().close();
});

test.each([
  ['about/', 'no text becomes HTML, and no policy can be made'],
  ['search/', 'only our own drawings become HTML, and only scripts of this site start'],
])('%s: %s', async (path) => {
  const page = await site.open(path);
  const done = await page.evaluate(() => {
    const isDone = (act: () => unknown): boolean => {
      try {
        act();
        return true;
      } catch {
        return false;
      }
    };
    const draw = (html: string) => () => (document.createElement('p').innerHTML = html);
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
    };
    return {
      drawing: isDone(draw('<svg class="quilt"><path d="M0 0"/></svg>')),
      words: isDone(draw('Words')),
      picture: isDone(draw('<img src="x">')),
      handler: isDone(draw('<svg onload="run()"></svg>')),
      link: isDone(draw('<svg href="javascript:run()"></svg>')),
      own: isDone(() => new Worker('/none.js')),
      foreign: isDone(() => new Worker('https://elsewhere.example/a.js')),
      data: isDone(() => new Worker('data:text/javascript,run()')),
      policy: isDone(() => trustedTypes.createPolicy('mine', {})),
    };
  });
  const ours = path === 'search/';
  expect(done).toEqual({
    drawing: ours,
    words: false,
    picture: false,
    handler: false,
    link: false,
    own: ours,
    foreign: false,
    data: false,
    policy: false,
  });
  await page.context().close();
});

test('the desk practises, my sheet draws its code, and nothing is refused', async () => {
  const page = await site.open('favicon.svg');
  const refused = await watch(page);
  const desk = new DeskPage(page, site.url);
  await desk.visit();
  await desk.practice();
  await page.locator('.desk-row .desk-block svg').first().waitFor();
  await page.goto(new URL('resources/amherst-survival-center/', site.url).href);
  await page.locator('a[href*="/sheet/#"]').first().click();
  await page.locator('#code svg').waitFor();
  expect(refused).toEqual([]);
  await page.context().close();
});
