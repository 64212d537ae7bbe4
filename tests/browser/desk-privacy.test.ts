import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Request } from 'playwright-core';
import { afterAll, afterEach, expect, test } from 'vitest';
import { makeToken } from '../../src/inbox/reading/tokens.ts';
import { addTokenIn } from '../inbox/inbox-place.ts';
import { searchBytes, searchFiles } from '../inbox/search-files.ts';
import { DeskPage, postLetter } from './desk-page.ts';
import { launchOptions } from './open-site.ts';
import { useSite } from './use-site.ts';

const WAIT = { timeout: 10_000 };
const folder = mkdtempSync(join(tmpdir(), 'patchwork-privacy-'));
const log: string[] = [];
const site = useSite(undefined, { tell: (event) => log.push(JSON.stringify(event)) });
const open: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Words that stand nowhere else and have nothing in common, so that no packing of the disk can hide one behind another. */
const word = () => randomBytes(9).toString('hex');
const WORDS = {
  letter: word(),
  given: word(),
  name: word(),
  typed: word(),
  ana: word(),
  bo: word(),
  search: word(),
  paper: word(),
};
/** Stored on purpose. */
const FOUND = { database: word(), local: word(), inbox: word() };

test(
  'no word of a letter or a note is in a profile, in the inbox, in its log or in an address',
  { retry: 0 },
  async () => {
    const form = await site.openForm();
    await form.fillIn('shared', `Marked ${WORDS.letter}`);
    await form.send();
    const code = await form.code().innerText();
    await form.page.context().close();
    const offer = await postLetter(site.url(), {
      name: `Marked ${WORDS.name}`,
      items: [
        {
          side: 'offer',
          need: 'other',
          branch: 'other',
          details: `Marked ${WORDS.given}`,
          when: 'any',
          town: '',
          facts: {},
        },
      ],
    });

    const one = await openDesk('one');
    const two = await openDesk('two');
    await one.desk.connect(await aToken(`Marked ${FOUND.inbox}`));
    await one.desk.row(code).click();
    expect(await one.desk.text()).toContain(WORDS.letter);
    await one.desk.button(new RegExp(`^Pair these two.*${offer.code}`)).click();
    await one.notes().fill(`Marked ${WORDS.typed}. `);
    await one.desk.page.getByRole('searchbox').fill(WORDS.search);
    await one.desk.page.getByRole('searchbox').fill('');
    await one.desk.page.getByText('Paste a mail').click();
    await one.desk.page.getByLabel('The text of the mail').fill(WORDS.paper);
    await one.saved();

    await two.desk.connect(await aToken('Marked Bo'));
    await two.desk.row(code).click();
    await one.ask();
    await two.hears(WORDS.typed);
    await two.desk.page.locator('.fit-pair').first().waitFor();

    // Both write on the same letter while neither has signal.
    for (const desk of [one, two]) await desk.context.setOffline(true);
    await one.notes().fill(`Marked ${WORDS.typed}. ${WORDS.ana}. `);
    await two.notes().fill(`Marked ${WORDS.typed}. ${WORDS.bo}. `);
    for (const desk of [one, two]) await desk.saved();
    for (const desk of [one, two]) await desk.context.setOffline(false);
    await one.ask();
    await two.hears(WORDS.ana);
    await one.hears(WORDS.bo);
    const said = await one.notes().inputValue();
    for (const words of [WORDS.typed, WORDS.ana, WORDS.bo]) expect(said).toContain(words);
    expect(await two.notes().inputValue()).toBe(said);

    await one.desk.page.evaluate(storePlain, FOUND);
    await one.desk.button('Close the key').click();
    await one.desk.page.getByText('The key is closed.').waitFor();
    // The other one is left as it is, with its words on the screen.
    for (const desk of [one, two]) {
      expect(await desk.desk.page.evaluate(() => JSON.stringify(history.state))).not.toMatch(
        /[\da-f]{18}/,
      );
      await desk.context.close();
    }

    const words = Object.values(WORDS);
    for (const { profile, said } of [one, two]) {
      expect(await searchFiles(profile, words)).toEqual([]);
      expect(searchBytes(Buffer.from(said.join('\n')), words)).toEqual([]);
    }
    expect(await searchFiles(dirname(site.database()), words)).toEqual([]);
    expect(searchBytes(Buffer.from(log.join('\n')), words)).toEqual([]);
    // The search finds what is there: in both kinds of storage, in the history, and in the inbox.
    for (const stored of [FOUND.database, FOUND.local, `${site.url()}desk/`])
      expect(await searchFiles(one.profile, [stored])).not.toEqual([]);
    expect(await searchFiles(dirname(site.database()), [FOUND.inbox])).not.toEqual([]);
  },
);

/** A desk in a browser of its own, with everything that it says to anybody: addresses, posts and the console. */
async function openDesk(name: string) {
  const profile = join(folder, name);
  const context = await chromium.launchPersistentContext(profile, {
    ...(await launchOptions()),
    viewport: { width: 1128, height: 900 },
    reducedMotion: 'reduce',
  });
  open.push(context);
  context.setDefaultTimeout(10_000);
  const said: string[] = [];
  context.on('request', (request: Request) => said.push(request.url(), request.postData() ?? ''));
  context.on('console', (message) => said.push(message.text()));
  const desk = await DeskPage.open(context, site.url());
  desk.page.on('framenavigated', (frame) => said.push(frame.url()));
  await desk.openKey();
  const notes = desk.page.locator('#letter-notes');
  const ask = () => desk.button('Ask the inbox now').click();
  return {
    profile,
    context,
    desk,
    said,
    notes: () => notes,
    saved: () => desk.page.locator('.letter-saved', { hasText: /^(Saved|Only) / }).waitFor(),
    ask,
    /** Asks until the notes have these words. */
    hears: (words: string) =>
      expect
        .poll(async () => ask().then(() => notes.inputValue()), { ...WAIT, interval: 300 })
        .toContain(words),
  };
}

async function aToken(name: string): Promise<string> {
  const { text, kept } = makeToken(name, new Date().toISOString());
  await addTokenIn(site.database(), kept);
  return text;
}

/** Runs in the browser: keeps words readable, in both kinds of storage. */
async function storePlain({ database, local }: { database: string; local: string }): Promise<void> {
  localStorage.setItem('plain', local);
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('plain');
    opening.onupgradeneeded = () => opening.result.createObjectStore('words').put(database, 1);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
