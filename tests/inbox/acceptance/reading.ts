import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeToken } from '../../../src/inbox/reading/tokens.ts';
import { openRemote } from '../../../src/inbox/remote/open-remote.ts';
import type { NavigatorStore } from '../../../src/inbox/store/inbox-store.ts';
import { aRequest, aSealedLetter, postJson, readReceipt } from '../inbox-place.ts';
import { asBackup, ask, seal } from '../reading-place.ts';
import { openOnce } from './open-once.ts';
import type { OpenInbox } from './running-inbox.ts';

/** What navigators' programs are owed over HTTP: docs/api.md, by the client that `npm run inbox` uses. */
export function describeReading(open: OpenInbox): void {
  describe('lets navigators read', () => {
    const running = openOnce(open);
    let token = '';
    let remote: NavigatorStore;
    beforeAll(async () => {
      const { text, kept } = makeToken('Ana', new Date().toISOString());
      await running().addToken(kept);
      token = text;
      remote = openRemote(running().url(), token);
    });

    test('401 without a token that is known here', async () => {
      const other = makeToken('Bea', new Date().toISOString()).text;
      for (const wrong of [undefined, other, token.slice(0, -1)]) {
        const answer = await ask(running().url(), wrong, 'GET', 'letters');
        expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      }
    });

    test('the letters as they lie in the store, in pages that miss none', async () => {
      for (let count = 0; count < 5; count += 1) await postJson(running().url(), aRequest());
      await postJson(running().url(), await aSealedLetter());
      const letters = await running().letters();
      expect(await remote.letters()).toEqual(letters);
      const seen: number[] = [];
      for (let after = 0; ;) {
        const answer = await ask(running().url(), token, 'GET', `letters?after=${after}&limit=2`);
        const page = (await answer.json()) as {
          letters: { number: number }[];
          next: number | null;
        };
        seen.push(...page.letters.map(({ number }) => number));
        if (page.next === null) break;
        after = page.next;
      }
      expect(seen).toEqual(letters.map(({ number }) => number));
      expect(await remote.letters({ after: Number.MAX_SAFE_INTEGER })).toEqual([]);
    });

    test('a letter is marked, deleted and put back with its receipt', async () => {
      const letter = aRequest();
      const receipt = await readReceipt(await postJson(running().url(), letter));
      const find = async () => (await running().letters()).find(({ id }) => id === letter.id);
      expect(await remote.handle(letter.id, new Date().toISOString())).toBe(true);
      const kept = await find();
      expect(kept?.handled).toBeDefined();
      expect(await remote.remove([letter.id])).toBe(1);
      expect(await find()).toBeUndefined();
      expect(await remote.handle(letter.id, undefined)).toBe(false);
      expect(await remote.remove([letter.id])).toBe(0);
      const backup = asBackup(kept);
      expect(await remote.restore(backup)).toEqual({ outcome: 'stored', receipt });
      expect(await remote.restore(backup)).toEqual({ outcome: 'duplicate', receipt });
      expect(asBackup(await find())).toEqual(backup);
      const again = await postJson(running().url(), letter);
      expect([again.status, await again.json()]).toEqual([200, receipt]);
    });

    test('a note that many desks post at once is one note, and one may replace others', async () => {
      const note = async () => ({
        id: randomUUID(),
        sealed: await seal('update'),
        received: new Date().toISOString(),
      });
      const [one, two, whole] = [await note(), await note(), await note()];
      const kept = await Promise.all(Array.from({ length: 10 }, () => remote.keepNote(one)));
      expect(kept.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
      expect(kept.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(9);
      expect(await remote.keepNote({ ...one, sealed: two.sealed })).toEqual({
        outcome: 'mismatch',
      });
      const [first] = kept;
      if (first?.outcome !== 'stored' && first?.outcome !== 'duplicate') throw new Error('refused');
      await remote.keepNote(two);
      await remote.keepNote({ ...whole, replaces: first.number });
      expect((await remote.notes()).map(({ id }) => id)).toEqual([two.id, whole.id]);
      expect((await remote.notes({ after: first.number })).map(({ id }) => id)).toEqual([
        two.id,
        whole.id,
      ]);
    });
  });
}
