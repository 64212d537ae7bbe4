import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { inlineCall } from '../../src/leave/inline-call.ts';
import type { InboxSettings } from '../../src/schema/inbox-settings.ts';
import { leavesTo } from '../../src/schema/network.ts';
import { makePlace, openAt, SETTINGS } from '../inbox/inbox-place.ts';

const LEAVING = { ...SETTINGS, leave: { en: '/leave/', es: '/es/leave/' } };

test('the editors’ form may ask GitHub, and stays in touch with the window it signs in through', async () => {
  const editing = { ...SETTINGS, edit: { pages: { en: '/edit/' }, signsIn: true } };
  const edit = await headersAt('edit/', editing);
  expect(edit.get('content-security-policy')).toMatch(
    /connect-src [^;]*https:\/\/api\.github\.com;/,
  );
  expect(edit.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(edit.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
  const other = await headersAt('food/', editing);
  expect(other.get('content-security-policy')).not.toContain('github');
  expect(other.get('cross-origin-opener-policy')).toBe('same-origin');
  const byToken = { ...editing, edit: { ...editing.edit, signsIn: false } };
  const token = await headersAt('edit/', byToken);
  expect(token.get('cross-origin-opener-policy')).toBe('same-origin');
});

test('our server sends the leave page whole every time, and clears nothing on any other page', async () => {
  const page = '<h1>One moment</h1>';
  const files = {
    'leave/index.html': page,
    'es/leave/index.html': page,
    'food/leave/index.html': '',
  };
  const place = await makePlace(files, LEAVING);
  const server = await openAt(place);
  try {
    for (const path of ['leave/', 'es/leave/']) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await fetch(new URL(path, server.url), {
          method,
          headers: { 'If-None-Match': '*' },
        });
        expect(answer.status).toBe(200);
        expect(answer.headers.get('clear-site-data')).toBe('"storage"');
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.headers.get('etag')).toBeNull();
        expect(await answer.text()).toBe(method === 'GET' ? page : '');
      }
    }
    for (const path of ['food/leave/', 'leave', 'leave/index.html', 'nowhere/']) {
      const answer = await fetch(new URL(path, server.url), { redirect: 'manual' });
      expect(answer.headers.get('clear-site-data')).toBeNull();
    }
  } finally {
    await server.close();
    await place.remove();
  }
});

test('an inline call runs with data and functions, and cannot end its script early', () => {
  const text = inlineCall(
    (double: (text: string) => string, data: { words: string }) => double(data.words),
    (text) => text + text,
    { words: '</script>"\n' },
  );
  expect(text).not.toContain('</script>');
  expect(runInNewContext(text)).toBe('</script>"\n</script>"\n');
});

test.each([
  ['https://www.weather.gov/', 'weather'],
  ['https://weather.example.org/today', 'weather'],
  ['https://news.example.org/weather', 'other'],
] as const)('%s opens the %s', (address, opens) => {
  expect(leavesTo({ leave_to: address })).toBe(opens);
});

async function headersAt(path: string, settings: InboxSettings): Promise<Headers> {
  const files = { 'edit/index.html': '<p>Form</p>', 'food/index.html': '<p>Food</p>' };
  const server = await openAt(await makePlace(files, settings));
  try {
    return (await fetch(new URL(path, server.url))).headers;
  } finally {
    await server.close();
  }
}
