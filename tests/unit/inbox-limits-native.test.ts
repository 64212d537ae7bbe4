import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { createTickets, WAIT_MILLISECONDS } from '../../src/inbox/limits/waiting-tickets.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { FORM_FIELDS, writeFormFields } from '../../src/schema/form-fields.ts';
import { aRequest, postForm } from '../inbox/inbox-place.ts';
import { from, useLimits } from '../inbox/limits-place.ts';

const inbox = useLimits();

const post = (fields: URLSearchParams, headers: Record<string, string> = {}) =>
  postForm(inbox.url(), fields, { ...from('192.0.2.1'), ...headers });
/** The fields of the form on an answer page. */
const fieldsOf = (page: string) =>
  new URLSearchParams(
    [...page.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  );
/** A ticket of this store that began to wait so long ago. */
const ticketFrom = async (id: string, ago: number) => {
  const store = createSqliteStore(inbox.place().database);
  const secret = await store.recall('challenge-secret');
  await store.close();
  const clock = () => new Date(Date.now() - ago);
  return createTickets({ secret: () => Promise.resolve(secret ?? ''), clock }).make(id);
};
beforeEach(() => inbox.emptyBucket('192.0.2.1'));

test('a browser without JavaScript gets a page that says what to do, whom to call, and keeps every word', async () => {
  const fields = writeFormFields(aRequest());
  const answer = await post(fields);
  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toBe('30');
  const page = await answer.text();
  expect(page).toContain('We did not keep what you sent.');
  expect(page).toContain('Wait half a minute');
  expect(page).toContain('href="tel:988"');
  expect(page).toContain('<button type="submit">Send again</button>');
  const again = fieldsOf(page);
  expect(again.get('altcha')).toMatch(/^\w+\.[\w-]+$/);
  again.delete('altcha');
  expect(again.toString()).toBe(fields.toString());
});

test('the browser gets that page in Spanish', async () => {
  const answer = await post(writeFormFields(aRequest()), { 'Accept-Language': 'es' });
  const page = await answer.text();
  expect(page).toContain('lang="es"');
  expect(page).toContain(
    'Usted no hizo nada mal. Espere medio minuto y envíelo otra vez, o llame.',
  );
  expect(page).toContain('No guardamos lo que envió.');
  expect(page).toContain('Enviar otra vez');
});

test('the browser gets through when its person waits and presses again, also during an attack', async () => {
  await inbox.beginAttack();
  const id = randomUUID();
  const fields = fieldsOf(await (await post(writeFormFields(aRequest({ id })))).text());
  fields.set('altcha', await ticketFrom(id, WAIT_MILLISECONDS));
  const answer = await post(fields);
  expect(answer.status).toBe(201);
  expect(await answer.text()).toMatch(/<p class="code">[A-Z]+-\d{4}<\/p>/);
  expect(await inbox.kept()).toContain(id);
});

test('one that presses too early goes on waiting from when it began', async () => {
  const first = fieldsOf(await (await post(writeFormFields(aRequest()))).text());
  const again = await post(first);
  expect(again.status).toBe(429);
  expect(fieldsOf(await again.text()).get('altcha')).toBe(first.get('altcha'));
});

test('one that brings a ticket of another letter begins to wait', async () => {
  const fields = writeFormFields(aRequest());
  await post(fields);
  const foreign = await ticketFrom(randomUUID(), WAIT_MILLISECONDS);
  fields.set('altcha', foreign);
  const answer = await post(fields);
  expect(answer.status).toBe(429);
  expect(fieldsOf(await answer.text()).get('altcha')).not.toBe(foreign);
});

test('the browser finds the reserve empty when too many have waited, and keeps its ticket', async () => {
  await post(writeFormFields(aRequest()));
  const statuses: number[] = [];
  for (let person = 0; person < 3; person += 1) {
    const id = randomUUID();
    const fields = writeFormFields(aRequest({ id }));
    const ticket = await ticketFrom(id, WAIT_MILLISECONDS);
    fields.set(FORM_FIELDS.solution, ticket);
    const answer = await post(fields);
    statuses.push(answer.status);
    if (answer.status === 429) expect(fieldsOf(await answer.text()).get('altcha')).toBe(ticket);
  }
  expect(statuses).toEqual([201, 429, 429]);
});

test('the browser is given an id for a form that came without one, which stays', async () => {
  const fields = writeFormFields(aRequest());
  fields.delete('id');
  const again = fieldsOf(await (await post(fields)).text());
  const id = again.get('id') ?? '';
  again.set('altcha', await ticketFrom(id, WAIT_MILLISECONDS));
  expect((await post(again)).status).toBe(201);
  expect(await inbox.kept()).toContain(id);
});
