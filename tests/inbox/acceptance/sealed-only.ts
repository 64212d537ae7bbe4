import { describe, expect, test } from 'vitest';
import { writeFormFields } from '../../../src/schema/form-fields.ts';
import { inbox as spanish } from '../../../src/words/es/inbox.ts';
import { aRequest, aSealedLetter, postForm, postJson, readProblem } from '../inbox-place.ts';
import { openOnce } from './open-once.ts';
import type { OpenInbox } from './running-inbox.ts';

/** An inbox whose network did not opt in to readable letters keeps none. */
export function describeSealedOnly(open: OpenInbox): void {
  describe('takes sealed letters only, unless the network opted in', () => {
    const running = openOnce(open, 'sealed');

    test('422 notSealed for what could be read on its way, and nothing of it is kept', async () => {
      const url = running().url();
      for (const answer of [
        await postJson(url, aRequest()),
        await postForm(url, writeFormFields(aRequest()), { Accept: '*/*' }),
      ]) {
        expect(answer.status).toBe(422);
        expect(await readProblem(answer)).toMatchObject({ type: 'urn:patchwork:notSealed' });
      }
      expect(await running().letters()).toEqual([]);
    });

    test('a page in the language of the person says that it was not kept', async () => {
      const fields = writeFormFields(aRequest());
      fields.set('page_language', 'es');
      const answer = await postForm(running().url(), fields);
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(spanish.problems.notSealed.title);
      expect(page).toContain(spanish.refusal.nothingStored);
      expect(await running().letters()).toEqual([]);
    });

    test('201 for a sealed letter', async () => {
      const letter = await aSealedLetter();
      expect((await postJson(running().url(), letter)).status).toBe(201);
      expect(await running().letters()).toMatchObject([{ letter, flagged: false }]);
    });
  });
}
