import { execFileSync } from 'node:child_process';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GitHubStandIn, TOKEN } from '../github/github-stand-in.ts';
import { WHOLE_RUN } from '../rounds.ts';
import { BUILT_SITE, BUILT_TONGUES, TONGUES_CONTENT } from '../site/built-site.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { useSite } from './use-site.ts';

const site = useSite(BUILT_TONGUES);
let github: GitHubStandIn;
beforeAll(() => {
  github = new GitHubStandIn(TONGUES_CONTENT);
});
afterAll(() => {
  github.repository.close();
});

test('a corrected phone number is a draft that changes one line and passes the check', async () => {
  const { page, english, answered } = await signIn();
  await openEntry(page, 'resources', 'nine-phones');
  await input(english, 'contact.phones.0.number').fill('413-555-0199');
  await save(page);
  await page.getByRole('button', { name: 'Send for Review' }).click();
  await expect.poll(() => github.openPull(BRANCH)?.draft, WAIT).toBe(false);
  expect(github.openPull(BRANCH)?.labels).toEqual(['sveltia-cms/pending_review']);
  expect(github.repository.diffOf(BRANCH)).toMatchInlineSnapshot(`
    "--- a/content/resources/nine-phones.md
    +++ b/content/resources/nine-phones.md
    -  - {number: 413-555-0150, label: Front desk, text: true}
    +  - {number: "413-555-0199", label: Front desk, text: true}"
  `);
  expect(check(BRANCH)).toMatch(/no mistakes/);
  expect(github.unknown).toEqual([]);
  // Nobody was asked but the site itself and GitHub's API.
  expect(answered).toEqual(new Set([new URL(site.url()).origin, 'https://api.github.com']));
});

test('a new entry is written with its translation beside it, and passes the check', async () => {
  const { page, english, spanish } = await signIn();
  await page.getByRole('button', { name: 'Create New Entry' }).click();
  await keep(input(english, 'title'), 'Millbrook Bread Shelf');
  await input(english, 'summary').fill('Free bread on a shelf, any day.');
  await english.locator('[data-key-path="needs"]').getByRole('combobox').click();
  await page.getByRole('option', { name: 'Food' }).click();
  await english.locator('[data-key-path="asks_for"]').getByText('Nothing').click();
  await english.locator('[data-key-path="bring"] textarea').fill('Bags\nA friend');
  await spanish.getByRole('button', { name: /Enable/ }).click();
  await input(spanish, 'summary').fill('Pan gratis en un estante.');
  await spanish.locator('[data-key-path="bring"] textarea').fill('Bolsas\nUn amigo');
  await save(page);
  const branch = 'cms/resources/millbrook-bread-shelf';
  expect(github.repository.diffOf(branch)).toMatchInlineSnapshot(`
    "--- /dev/null
    +++ b/content/resources/millbrook-bread-shelf.es.md
    +---
    +summary: Pan gratis en un estante.
    +bring: [Bolsas, Un amigo]
    +---
    --- /dev/null
    +++ b/content/resources/millbrook-bread-shelf.md
    +---
    +title: Millbrook Bread Shelf
    +summary: Free bread on a shelf, any day.
    +needs: [food]
    +asks_for: []
    +bring: [Bags, A friend]
    +---"
  `);
  expect(check(branch)).toMatch(/no mistakes/);
});

test.runIf(WHOLE_RUN)(
  'a translation is changed alone, with the first language beside it',
  async () => {
    const { page, spanish } = await signIn();
    await openEntry(page, 'guides', 'make-soup');
    await input(spanish, 'summary').fill('Una sopa para ocho vecinos.');
    await save(page);
    expect(github.repository.diffOf('cms/guides/make-soup')).toMatchInlineSnapshot(`
    "--- a/content/guides/make-soup.es.md
    +++ b/content/guides/make-soup.es.md
    -summary: Una olla grande en cinco pasos.
    +summary: Una sopa para ocho vecinos."
  `);
  },
);

test('what a person cannot write is refused in the form, and nothing is sent', async () => {
  const { page, english } = await signIn();
  await openEntry(page, 'resources', 'ride-circle');
  await input(english, 'contact.phones.0.number').fill('555 0144 or so');
  await page.getByRole('button', { name: /^Save/ }).first().click();
  await page.getByText('One number with its area code').last().waitFor();
  expect(github.repository.headOf('cms/resources/ride-circle')).toBeUndefined();
});

test('somebody who may not write here is told so', async () => {
  github.member = false;
  const { page } = await openPage();
  await giveToken(page, TOKEN);
  await page.getByText('You don’t have access to').first().waitFor();
  github.member = true;
});

test('a wrong token opens nothing and says so', async () => {
  const { page } = await openPage();
  await giveToken(page, 'github_pat_wrong');
  await page.getByText('The provided token is invalid.').first().waitFor();
  expect(await page.getByRole('grid', { name: 'Entries' }).count()).toBe(0);
});

test.runIf(WHOLE_RUN)(
  'the form also works with the library’s own test store, in Spanish',
  async () => {
    const { page } = await openPage('/es/edit/', 'test-repo');
    await page.getByRole('button').first().click();
    await page.goto(new URL('/es/edit/#/collections/groups/new', site.url()).href);
    await page.getByText('En una frase').first().waitFor();
    const english = page.getByRole('group', { name: ENGLISH });
    await input(english, 'title').fill('Pod of Elm Street');
    await input(english, 'summary').fill('Neighbors who help each other.');
    await english.locator('[data-key-path="needs"]').getByRole('combobox').click();
    await page.getByRole('option').first().click();
    await english.locator('[data-key-path="kind"]').getByRole('combobox').click();
    await page.getByRole('option').first().click();
    await page
      .getByRole('button', { name: /^Save|^Guardar/ })
      .first()
      .click();
    await expect.poll(() => page.evaluate(readStore), WAIT).toContain('title: Pod of Elm Street\n');
  },
);

test('a network without an editor has nothing of it', () => {
  expect(existsSync(join(BUILT_SITE, 'edit'))).toBe(false);
  expect(
    readdirSync(join(BUILT_SITE, '_astro')).filter((file) =>
      /EditPage|sveltia|webp_enc/.test(file),
    ),
  ).toEqual([]);
});

test('no other page leads to the form, and search engines are asked to leave it out', async () => {
  const { page } = await openPage();
  expect(await page.locator('meta[name=robots]').first().getAttribute('content')).toBe('noindex');
  await page.goto(site.url());
  expect(await page.locator('a[href*="/edit"]').count()).toBe(0);
});

const BRANCH = 'cms/resources/nine-phones';
const ENGLISH = /English|ingl/i;
const WAIT = { timeout: 30_000, interval: 100 };

async function openPage(path = '/edit/', backend = 'github') {
  // As tall as the whole form: its fields are drawn when they come into view.
  const context = await site.newContext({
    viewport: { width: 1400, height: 9000 },
    locale: 'en-US',
  });
  const answered = new Set<string>();
  context.on('response', (response) => {
    if (/^https?:/.test(response.url())) answered.add(new URL(response.url()).origin);
  });
  await standIn(context);
  const page = await context.newPage();
  if (backend !== 'github') {
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace('"name":"github"', `"name":"${backend}"`);
      await route.fulfill({ response, body: html });
    });
  }
  await page.goto(new URL(path, site.url()).href);
  return { page, answered };
}

async function signIn() {
  const { page, answered } = await openPage();
  await giveToken(page, TOKEN);
  await page.getByRole('row', { name: 'House of nine phones' }).waitFor();
  const english = page.getByRole('group', { name: /English.* Content/ });
  const spanish = page.getByRole('group', { name: /Spanish.* Content/ });
  return { page, answered, english, spanish };
}

async function giveToken(page: Page, token: string): Promise<void> {
  await page.getByRole('button', { name: /Access Token/ }).click();
  await page.getByRole('textbox', { name: 'Personal Access Token' }).fill(token);
  await page.getByRole('button', { name: 'Sign In', exact: true }).click();
}

/** GitHub's API as a browser sees it; the site stays as it was built. */
async function standIn(context: BrowserContext): Promise<void> {
  await context.route('https://api.github.com/**', async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const { status, json } = github.answer({
      ...{ method: request.method(), path: pathname + search },
      body: request.postDataJSON() as unknown,
      token: /^(?:token|bearer) (.*)$/i.exec(request.headers()['authorization'] ?? '')?.[1],
    });
    await route.fulfill({
      ...{ status, contentType: 'application/json' },
      headers: { 'access-control-allow-origin': '*' },
      body: json === undefined ? '' : JSON.stringify(json),
    });
  });
}

async function openEntry(page: Page, kind: string, slug: string): Promise<void> {
  await page.goto(new URL(`/edit/#/collections/${kind}/entries/${slug}`, site.url()).href);
  await page.locator('[data-key-path="sources"]').first().waitFor();
}

function input(side: Locator, path: string): Locator {
  return side.locator(`[data-key-path="${path}"] input`).first();
}

/** The form empties what is typed in the first moments after a new entry was opened. */
async function keep(field: Locator, text: string): Promise<void> {
  const held = async () => {
    await field.fill(text);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return field.inputValue();
  };
  await expect.poll(held, WAIT).toBe(text);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save/ }).first().click();
  await page.getByRole('alertdialog', { name: 'Send for Review' }).waitFor(WAIT);
}

/** What `npm run check` says about the content as it stands on a branch. */
function check(branch: string): string {
  const folder = github.repository.checkOut(branch);
  return execFileSync(process.execPath, ['src/check/check.ts', folder], { encoding: 'utf8' });
}

/** Every file of the library's test store, one after the other. */
async function readStore(): Promise<string> {
  const texts: string[] = [];
  const visit = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    for await (const handle of folder.values()) {
      if (handle instanceof FileSystemDirectoryHandle) await visit(handle);
      else if (handle instanceof FileSystemFileHandle)
        texts.push(await (await handle.getFile()).text());
    }
  };
  await visit(await navigator.storage.getDirectory());
  return texts.join('\n');
}
