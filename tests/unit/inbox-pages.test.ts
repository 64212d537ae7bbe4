import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { MOST_POST_BYTES } from '../../src/inbox/posts/take-request.ts';
import { writeFormFields } from '../../src/schema/form-fields.ts';
import type { Request } from '../../src/schema/request.ts';
import {
  aRequest,
  lettersIn,
  makePlace,
  openAt,
  postForm,
  SETTINGS,
  without,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

let place: Place;
let server: OpenServer;

beforeAll(async () => {
  place = await makePlace();
  server = await openAt(place);
});
afterAll(async () => {
  await server.close();
  await place.remove();
});

function fieldsOf(
  changes: Partial<Request> = {},
  more: Readonly<Record<string, string>> = {},
): URLSearchParams {
  const fields = writeFormFields(aRequest(changes));
  for (const [name, value] of Object.entries(more)) fields.set(name, value);
  return fields;
}

const countKept = async () => (await lettersIn(place.database)).length;

test('a form posted by a browser gets a receipt page with its code', async () => {
  const answer = await postForm(server.url, fieldsOf());
  expect(answer.status).toBe(201);
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  const page = await answer.text();
  expect(parse(page).mode).toBe('no-quirks');
  expect(page).toMatch(/<p class="code">[A-Z]+-\d{4}<\/p>/);
  expect(page).toMatch(/Received \w+day, \w+ \d+ at \d+:\d\d [AP]M E[SD]T\./);
  expect(page).toContain('lang="en"');
});

test('a demonstration says so on its receipt, with the lines to call and nothing that it does not do', async () => {
  const page = await (await postForm(server.url, fieldsOf())).text();
  expect(page).toContain('<strong>This is a demonstration.</strong>');
  expect(page).toContain(
    'Nobody reads this yet. Your request stays on the computer that serves this page.',
  );
  for (const { number } of SETTINGS.lines) expect(page).toContain(`href="tel:${number}"`);
  expect(page).not.toContain('navigator');
});

test('a network that answers tells what happens next instead', async () => {
  const real = await makePlace({}, { ...SETTINGS, demo: false });
  const open = await openAt(real);
  const page = await (await postForm(open.url, fieldsOf())).text();
  await open.close();
  await real.remove();
  expect(page).toContain('We have it');
  expect(page).toContain('A navigator reads it.');
  expect(page).not.toContain('demonstration');
  expect(page).toContain('href="tel:911"');
});

test('the receipt comes in the language of the page that was posted', async () => {
  const page = await (
    await postForm(server.url, fieldsOf({}, { page_language: 'es' }), { 'Accept-Language': 'en' })
  ).text();
  expect(page).toContain('<html lang="es" dir="ltr">');
  expect(page).toContain('Su código');
  expect(page).toContain('Esto es una demostración.');
  expect(page).toContain('Cuando pesa demasiado');
  expect(page).toContain('href="/es/request/"');
});

test('a form without an id gets one, and each post is a request of its own', async () => {
  const before = await countKept();
  const fields = fieldsOf({}, { id: '' });
  expect((await postForm(server.url, fields)).status).toBe(201);
  expect((await postForm(server.url, fields)).status).toBe(201);
  expect(await countKept()).toBe(before + 2);
});

test('a receipt that is loaded again shows the same code', async () => {
  const codeOf = async (answer: Response) => /class="code">([^<]+)/.exec(await answer.text())?.[1];
  const fields = fieldsOf();
  const code = await codeOf(await postForm(server.url, fields));
  const again = await postForm(server.url, fields);
  expect(again.status).toBe(200);
  expect(await codeOf(again)).toBe(code);
});

test('a form with mistakes gets a page that says what to fix and that nothing was stored', async () => {
  const before = await countKept();
  const fields = fieldsOf({}, { phone: '12', 'ask-1-when': '', page_language: 'en' });
  const answer = await postForm(server.url, fields);
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain('We did not keep what you sent.');
  expect(page).toContain('<li>What would help: 1 – Choose when</li>');
  expect(page).toContain('<li>Enter a phone number with the area code, like 413 555 0142</li>');
  expect(page).toContain('href="/request/"');
  expect(page).toContain('href="tel:988"');
  expect(await countKept()).toBe(before);
});

test('a mistake is named as the page names its place, and a long text by its field', async () => {
  const fields = fieldsOf({}, { name: 'x'.repeat(201), page_language: 'es', 'ask-2-need': 'food' });
  for (const part of ['need', 'details']) fields.set(`ask-1-${part}`, '');
  const page = await (await postForm(server.url, fields)).text();
  expect(page).toContain('<li>Qué le ayudaría: 2 – Elija cuándo</li>');
  expect(page).not.toContain('ayudaría: 1');
  expect(page).toMatch(/<li>[^<]+ – Es demasiado largo/);
});

test('long answers come back to be copied; what is private does not', async () => {
  const page = await (
    await postForm(server.url, fieldsOf({}, { consent: '', access: 'A step-free door' }))
  ).text();
  expect(page).toContain('<p class="words">To the clinic\nTwo people</p>');
  expect(page).toContain('<h3>What you could give: 1</h3>');
  expect(page).toContain('A step-free door');
  expect(page).not.toContain('413 555 0142\n');
  expect(page).not.toContain('It is Jo');
});

test('what was typed cannot become markup', async () => {
  const evil = `</p><script>alert(1)</script>"'&`;
  const page = await (
    await postForm(
      server.url,
      fieldsOf({}, { consent: '', 'ask-1-details': evil, page_language: '"><b>' }),
    )
  ).text();
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<b>');
  expect(page).toContain('&lt;/p&gt;&lt;script&gt;');
});

test('a page has no script, and its policy allows exactly its own styles', async () => {
  const answer = await postForm(server.url, fieldsOf());
  const page = await answer.text();
  const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
  expect(styles).toHaveLength(1);
  const hash = createHash('sha256').update(styles.join('')).digest('base64');
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(page).not.toMatch(/<script|\son\w+=|style="/);
});

test('a file posted as multipart gets a page, not JSON', async () => {
  const body = new FormData();
  body.set('ask-1-details', 'x');
  const answer = await fetch(new URL('v1/requests', server.url), {
    method: 'POST',
    body,
    headers: { Accept: 'text/html' },
  });
  expect(answer.status).toBe(415);
  expect(await answer.text()).toContain('We could not read this kind of form');
});

test('a form that is too long gets a page that says so', async () => {
  const answer = await postForm(
    server.url,
    fieldsOf({}, { 'ask-1-details': 'x'.repeat(MOST_POST_BYTES), page_language: 'es' }),
    {
      'Accept-Language': 'es',
    },
  );
  expect(answer.status).toBe(413);
  const page = await answer.text();
  expect(page).toContain('Es demasiado largo para enviarlo');
  expect(page).toContain('No guardamos lo que envió.');
});

test('a form with more fields than any form has is refused before anybody looks through them', async () => {
  const before = await countKept();
  const fields = fieldsOf();
  for (let slot = 1; fields.size <= 1000; slot += 1) fields.set(`ask-${slot}-need`, '');
  const answer = await postForm(server.url, fields);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('What arrived was not a whole form.');
  expect(await countKept()).toBe(before);
});

test('opening the address by hand leads back to the form and claims nothing', async () => {
  const answer = await fetch(new URL('v1/requests', server.url), {
    headers: { Accept: 'text/html' },
  });
  const page = await answer.text();
  expect(answer.status).toBe(405);
  expect(page).toContain('href="/request/"');
  expect(page).not.toContain('We did not keep what you sent.');
});

test('without a form path in the settings, the way back is the first page of the language', async () => {
  const other = await makePlace({}, without(SETTINGS, 'form'));
  const open = await openAt(other);
  const page = await (await postForm(open.url, fieldsOf({}, { page_language: 'es' }))).text();
  await open.close();
  await other.remove();
  expect(page).toContain('<a class="way" href="/es/">Volver a la primera página</a>');
});
