import { describe, expect, test } from 'vitest';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { aRequest } from '../inbox/inbox-place.ts';
import { DeskPage, postLetter } from './desk-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const SECRET = DEMO_KEYS[1]?.identity ?? '';
const SCRIPT = '"\'><img src=x onerror="pwned=1"><script>pwned=1</script>';
const TURNED = '\u202e\u2066 gnp.exe \u200b\u0000';
const HALF = '\ud800';
const LONG = 'W'.repeat(200);

describe('letters that somebody sealed to do harm', { retry: 0 }, () => {
  test('hide no other letter, run nothing, and add nothing to a link', async () => {
    const { contact, items } = aRequest();
    const [item] = items;
    if (!item) throw new Error('One thing');
    const letters = [
      { language: 'abc-12', name: 'Marked code' },
      {
        language: 'xx<script>',
        name: SCRIPT,
        access: SCRIPT,
        items: [{ ...item, town: SCRIPT, details: SCRIPT }],
        contact: {
          ...contact,
          safeWords: SCRIPT,
          instead: { name: SCRIPT, how: 'javascript:pwned=1' },
        },
      },
      { name: TURNED, access: TURNED, items: [{ ...item, town: LONG, details: LONG.repeat(10) }] },
      {
        name: HALF,
        items: [{ ...item, details: HALF }],
        contact: {
          ways: ['email' as const],
          email: `${HALF}?bcc=b%40c.d&body=x@marked.example`,
          times: [],
        },
      },
      {
        items: ['9999-12-31', '0001-01-01'].map((day) => ({
          ...item,
          when: 'day' as const,
          need: `n${'x'.repeat(3000)}`,
          day,
        })),
      },
      { name: 'Marked last' },
    ];
    const sealed: string[] = [];
    for (const letter of letters) sealed.push((await postLetter(site.url(), letter)).sealed);
    const desk = await DeskPage.open(
      await site.newContext({ viewport: { width: 360, height: 740 } }),
      site.url(),
    );
    await desk.openKey();
    await desk.addFiles(sealed.map((content, at) => ({ name: `${at}.age`, content })));
    expect(await desk.rows().count()).toBe(letters.length);
    const links: string[] = [];
    for (const row of await desk.rows().all()) {
      await row.click();
      await desk.page.locator('.letter-reach').waitFor();
      const email = desk.button('Show the email');
      if ((await email.count()) > 0) await email.click();
      const { wide, hrefs } = await desk.page.evaluate(lookAround);
      expect(wide).toEqual([]);
      links.push(...hrefs);
      await desk.page.keyboard.press('Escape');
      await row.waitFor();
    }
    expect(links).toContain('mailto:%EF%BF%BD%3Fbcc%3Db%2540c.d%26body%3Dx@marked.example');
    expect(links.filter((link) => !/^(?:mailto:[^?]+|sms:\d+)$/.test(link))).toEqual([]);
    expect(await desk.page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(desk.errors).toEqual([]);
  });
});

describe('a secret key where none belongs', { retry: 0 }, () => {
  test('is told when it is dropped, pasted or written into notes, and stays nowhere', async () => {
    const desk = await DeskPage.open(await site.newContext(), site.url());
    const { sealed, code } = await postLetter(site.url(), { name: 'Marked Dee' });
    await desk.openKey();
    await desk.addFiles([
      { name: 'ana.agekey', content: SECRET },
      { name: 'one.age', content: sealed },
    ]);
    await desk.page.locator('[data-reason=a-key]').waitFor();
    await desk.page.getByText('Paste a mail').click();
    await desk.page.locator('.desk-more textarea').fill(`Here it is: ${SECRET}`);
    await desk.button('Open it').click();
    await expect.poll(() => desk.page.locator('.desk-more textarea').inputValue()).toBe('');
    await desk.row(code).click();
    await desk.page.locator('#letter-notes').fill(`Marked before ${SECRET} after`);
    await desk.page.getByText('A secret key was taken out').waitFor();
    expect(await desk.page.locator('#letter-notes').inputValue()).toBe('Marked before  after');
    expect(await desk.text()).not.toContain(SECRET);
    expect(desk.errors).toEqual([]);
  });
});

/** What stands further out than the page is wide, and every link that leaves it by another way than the web. */
function lookAround(): { wide: string[]; hrefs: string[] } {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const all = roots.flatMap((root) => [...root.querySelectorAll('*')]);
  const width = document.documentElement.clientWidth;
  return {
    wide: all
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName}.${element.className}`),
    hrefs: all
      .map((element) => element.getAttribute('href') ?? '')
      .filter((href) => href !== '' && !/^(?:[/#]|https?:)/.test(href)),
  };
}
