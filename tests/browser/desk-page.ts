import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Request } from '../../src/schema/request.ts';
import { aSealedLetter, aRequest, postJson } from '../inbox/inbox-place.ts';

/** The navigators' desk of a demonstration as a person uses it, in English. */
export class DeskPage {
  readonly page: Page;
  readonly errors: string[] = [];
  readonly #url: string;

  constructor(page: Page, siteUrl: string) {
    this.page = page;
    this.#url = new URL('desk/', siteUrl).href;
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  static async open(context: BrowserContext, siteUrl: string): Promise<DeskPage> {
    const desk = new DeskPage(await context.newPage(), siteUrl);
    await desk.visit();
    return desk;
  }

  async visit(): Promise<void> {
    await this.page.goto(this.#url);
    await this.page.getByRole('heading', { name: 'Open your key' }).waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Opens the published key of the demonstration. */
  async openKey(): Promise<void> {
    await this.button('Open with the demonstration’s key').click();
    await this.page.locator('.desk-list').waitFor();
  }

  async practice(): Promise<void> {
    await this.button('Practice with invented letters').click();
    await this.rows().first().waitFor();
  }

  async connect(token: string): Promise<void> {
    await this.page.locator('.desk-sharing > summary').click();
    await this.page.locator('[data-desk-token]').fill(token);
    await this.button('Connect').click();
    await this.page.locator('.desk-sharing[data-sharing=shared]').waitFor();
  }

  async addFiles(files: readonly { name: string; content: string }[]): Promise<void> {
    await this.page.locator('[data-desk-files]').setInputFiles(
      files.map(({ name, content }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(content),
      })),
    );
    await this.page.locator('.desk-notice:not([data-empty])').waitFor();
  }

  rows(): Locator {
    return this.page.locator('.desk-row');
  }

  row(code: string): Locator {
    return this.page.locator(`.desk-row[data-letter="${code}"]`);
  }

  tab(status: 'new' | 'contacted' | 'matched' | 'done'): Locator {
    return this.page.locator(`.desk-tabs [data-status=${status}]`);
  }

  notice(): Promise<string> {
    return this.page.locator('.desk-notice').innerText();
  }

  /** Everything that can be read on the page, inside of its shadow root too. */
  text(): Promise<string> {
    return this.page.evaluate(() => {
      const roots = [...document.querySelectorAll('*')].flatMap(
        ({ shadowRoot }) => shadowRoot ?? [],
      );
      const shown = roots.flatMap((root) => [...root.children]);
      return [document.body, ...shown]
        .map((element) => (element instanceof HTMLElement ? element.innerText : ''))
        .join('\n');
    });
  }
}

/** A request of this site's network, sealed to the demonstration's keys and posted as the form does. */
export async function postLetter(
  siteUrl: string,
  changes: Partial<Request> = {},
): Promise<{ code: string; request: Request; sealed: string }> {
  const request = aRequest({ network: 'patchwork-western-mass', ...changes });
  const letter = await aSealedLetter(request);
  const answer = await postJson(siteUrl, letter);
  const { code } = (await answer.json()) as { code: string };
  return { code, request, sealed: letter.sealed };
}
