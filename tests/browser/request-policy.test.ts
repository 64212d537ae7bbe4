import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();

test('the whole way from the first question to the code breaks no rule of the page', async () => {
  const form = await site.openForm();
  const told: string[] = [];
  form.page.on('console', (message) => told.push(message.text()));
  await form.visit();
  await form.fillIn('mine');
  await form.button('Show the code').click();
  await form.page.getByRole('button', { name: 'Hide the code' }).waitFor();
  await form.send();
  await form.code().waitFor();
  expect(told).toEqual([]);
});

test.each(['request/', 'es/request/'])(
  '%s runs no line that somebody else wrote, and asks no other address',
  async (path) => {
    const context = await site.newContext();
    const page = await context.newPage();
    await page.goto(new URL(path, site.url()).href);
    const { address, visits, close } = await openElsewhere();
    const ran = await page.evaluate(async (elsewhere) => {
      const script = document.createElement('script');
      script.append('document.title = "smuggled"');
      document.head.append(script);
      const button = document.createElement('button');
      try {
        button.setAttribute('onclick', 'document.title = "smuggled"');
      } catch {
        // Browsers that know Trusted Types do not even take it.
      }
      document.body.append(button);
      button.click();
      new Image().src = `${elsewhere}picture.png`;
      const answered = await fetch(elsewhere, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      );
      return { answered, title: document.title };
    }, address);
    close();
    expect(ran.answered).toBe(false);
    expect(ran.title).not.toBe('smuggled');
    expect(visits).toEqual([]);
  },
);

/** A server on another address of this computer, and what it was asked for. */
async function openElsewhere() {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, visits, close: () => void server.close() };
}
