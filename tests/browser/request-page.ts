import type { BrowserContext, Locator, Page } from 'playwright-core';

/** The request page as a person uses it, in English. */
export class RequestPage {
  readonly page: Page;
  /** Every POST to the form service and the status it got; 0 when none came. */
  readonly posts: { body: string; status: number }[] = [];
  readonly errors: string[] = [];
  readonly #url: string;

  constructor(page: Page, siteUrl: string) {
    this.page = page;
    this.#url = new URL('request/', siteUrl).href;
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('requestfinished', (request) => {
      void request.response().then(
        (answer) => {
          this.#note(request.postData(), answer?.status() ?? 0);
        },
        () => {
          // The page was closed meanwhile: nobody asks any more.
        },
      );
    });
    page.on('requestfailed', (request) => {
      if (request.method() === 'POST') this.#note(request.postData(), 0);
    });
  }

  static async open(context: BrowserContext, siteUrl: string): Promise<RequestPage> {
    const form = new RequestPage(await context.newPage(), siteUrl);
    await form.visit();
    return form;
  }

  #note(body: string | null, status: number): void {
    if (body !== null) this.posts.push({ body, status });
  }

  async visit(): Promise<void> {
    await this.page.goto(this.#url);
    await this.page.locator('.request-strip').waitFor();
    await this.heading().waitFor();
  }

  heading(): Locator {
    return this.page.locator('.request-screen h1');
  }

  state(): Locator {
    return this.page.locator('.request-saving');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole(
      'button',
      typeof name === 'string' ? { name, exact: true } : { name },
    );
  }

  async start(device: 'mine' | 'shared'): Promise<void> {
    await this.page.getByLabel(device === 'mine' ? /Yes, keep my draft/ : /Keep nothing/).check();
    await this.button('Start').click();
    await this.page.locator('#list-ask').waitFor();
  }

  /** Opens an item and writes into it, without putting it on the list. */
  async writeItem(details: string): Promise<void> {
    await this.page.locator('#list-ask').click();
    await this.page.locator('[data-need=other]').click();
    await this.page.locator('#item-details').fill(details);
    await this.page.getByLabel('Any time').check();
  }

  async listItem(details: string): Promise<void> {
    await this.writeItem(details);
    await this.button('Put it on my list').click();
    await this.page.locator('.request-card').first().waitFor();
  }

  /** From the list to "Check your answers", reachable through a navigator. */
  async goToCheck(): Promise<void> {
    await this.button('Continue').click();
    await this.page.getByLabel(/Through a navigator/).check();
    await this.button('Continue').click();
    await this.page.locator('#consent').waitFor();
  }

  async send(): Promise<void> {
    await this.page.locator('#consent').check();
    await this.button(/^(Seal and send|Send)$/).click();
  }

  /** Everything up to Send. */
  async fillIn(device: 'mine' | 'shared', details = 'A ride to the clinic'): Promise<void> {
    await this.start(device);
    await this.listItem(details);
    await this.goToCheck();
  }

  /** The element that has the focus, also inside the form's shadow root: its id, else its text. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.id || (focused?.textContent ?? '');
    });
  }

  async hasFocus(locator: Locator): Promise<boolean> {
    return locator.evaluate((element) => {
      const root = element.getRootNode();
      return (root instanceof ShadowRoot ? root : document).activeElement === element;
    });
  }

  code(): Locator {
    return this.page.locator('.request-code');
  }

  async databases(): Promise<string[]> {
    return this.page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => (name ?? '').replace(/:.*/, '')),
    );
  }

  /** How many requests the service has taken as new. */
  stored(): number {
    return this.posts.filter(({ status }) => status === 201).length;
  }
}
