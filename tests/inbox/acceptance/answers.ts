import { describe, expect, test } from 'vitest';
import { writeFormFields } from '../../../src/schema/form-fields.ts';
import { inbox as english } from '../../../src/words/en/inbox.ts';
import { inbox as spanish } from '../../../src/words/es/inbox.ts';
import { aRequest, postForm, postJson, readProblem, SETTINGS } from '../inbox-place.ts';
import { openOnce } from './open-once.ts';
import type { OpenInbox } from './running-inbox.ts';

const [LISTED = ''] = SETTINGS.origins;

/** What programs, browsers and operators are told. */
export function describeAnswers(open: OpenInbox): void {
  describe('answers', () => {
    const running = openOnce(open);

    test('problem details (RFC 9457) in the language that is asked for', async () => {
      for (const [language, words] of [
        ['en', english],
        ['es-MX, en;q=0.5', spanish],
      ] as const) {
        const answer = await postJson(running().url(), {}, { 'Accept-Language': language });
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect(answer.headers.get('content-language')).toBe(language.slice(0, 2));
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(await readProblem(answer)).toMatchObject({
          type: 'urn:patchwork:invalid',
          status: 422,
          retry: false,
          ...words.problems.invalid,
        });
      }
    });

    test('a browser without scripts with a page: the code, once, in its language', async () => {
      const fields = writeFormFields(aRequest());
      fields.set('page_language', 'es');
      const [first, again] = [
        await postForm(running().url(), fields),
        await postForm(running().url(), fields),
      ];
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(first.headers.get('content-type')).toMatch(/^text\/html/);
      expect(first.headers.get('content-language')).toBe('es');
      const page = await first.text();
      expect(page).toContain('<html lang="es"');
      expect(page).toContain(spanish.receipt.code);
      expect(page).toMatch(/<p class="code">[A-Z]+-\d{4}<\/p>/);
      expect(await again.text()).toBe(page);
    });

    test('a form with mistakes with a page that says what to fix and that nothing was stored', async () => {
      const before = (await running().letters()).length;
      const fields = writeFormFields(aRequest());
      fields.delete('consent');
      const answer = await postForm(running().url(), fields);
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(english.problems.invalid.title);
      expect(page).toContain(english.refusal.nothingStored);
      expect(await running().letters()).toHaveLength(before);
    });

    test('pages of the listed site, and of no other', async () => {
      const listed = await postJson(running().url(), aRequest(), { Origin: LISTED });
      expect(listed.status).toBe(201);
      expect(listed.headers.get('access-control-allow-origin')).toBe(LISTED);
      expect(listed.headers.get('access-control-expose-headers')).toContain('Retry-After');
      for (const origin of ['https://other.example', 'null', `${LISTED}.evil`]) {
        const other = await postJson(running().url(), aRequest(), { Origin: origin });
        expect(other.headers.get('access-control-allow-origin')).toBeNull();
        expect(other.headers.get('vary')).toContain('Origin');
      }
    });

    test('a preflight of the listed site', async () => {
      const preflight = await fetch(new URL('v1/requests', running().url()), {
        method: 'OPTIONS',
        headers: {
          Origin: LISTED,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-origin')).toBe(LISTED);
      expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
      expect(preflight.headers.get('access-control-allow-headers')).toContain('Content-Type');
    });

    test('405 to any other method, and that it can store', async () => {
      const other = await fetch(new URL('v1/requests', running().url()));
      expect(other.status).toBe(405);
      expect(other.headers.get('allow')).toContain('POST');
      const health = await fetch(new URL('v1/health', running().url()));
      expect(health.status).toBe(200);
      expect(await health.json()).toMatchObject({ ok: true, storage: true });
    });
  });
}
