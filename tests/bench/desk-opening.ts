import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Arrival } from '../../src/desk/letters/desk-letter.ts';
import { openLetter } from '../../src/sealed/open-letter.ts';
import { sealLetter } from '../../src/sealed/seal-letter.ts';
import type {} from '../browser/letter-page.ts';
import { openLetterPage } from '../browser/open-letter-page.ts';
import { launchOptions } from '../browser/open-site.ts';
import { aLetter, FILE_DATE, NETWORK } from '../unit/desk-letter-world.ts';
import { median } from './median.ts';

const KEYS = 4;
const ROUNDS = 5;
/** Seals so many at once: the page takes them over in messages of a size that the browser's driver likes. */
const SEALED = 300;

/** What opening letters in the desk's workers takes, as the last of four keys. Times in milliseconds, medians. */
export interface OpeningTimes {
  readonly letters: number;
  /** From the first order, with the start of the workers, to the last letter. */
  readonly desk: number;
  /** `openLetter` in Node, one after the other, in the same run. */
  readonly oneByOne: number;
  /** `desk` as a part of `oneByOne`: speaks across machines. */
  readonly ratio: number;
}

/**
 * Seals letters to four keys and measures how long the desk takes to open so many in a real browser. Letters are
 * repeated when more are asked for than it seals: opening the same bytes again is the same work.
 */
export async function benchDeskOpening(
  counts: readonly number[] = [300, 5000],
): Promise<OpeningTimes[]> {
  const identities = await Promise.all(
    Array.from({ length: KEYS }, () => generateX25519Identity()),
  );
  const recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
  const sealed: string[] = [];
  for (let number = 0; number < SEALED; number++)
    sealed.push(await sealLetter(aLetter(number), recipients));
  const keys = { identities: identities.slice(-1), network: NETWORK };
  const site = await openLetterPage();
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.waitForFunction(() => 'letterPage' in window);
    const results: OpeningTimes[] = [];
    for (const count of counts) results.push(await measure(page, sealed, count, keys));
    return results;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function measure(
  page: Page,
  sealed: readonly string[],
  letters: number,
  keys: { readonly identities: string[]; readonly network: string },
): Promise<OpeningTimes> {
  const given = sealed.map((each, number): Arrival => ({
    name: String(number),
    received: FILE_DATE,
    flagged: false,
    sealed: each,
  }));
  const desk = median(
    await page.evaluate(
      ([some, count, held, rounds]) => {
        const all = Array.from({ length: count }, (_, at) => some[at % some.length]);
        return window.letterPage.measure(
          all.filter((each) => each !== undefined),
          held,
          rounds,
        );
      },
      [given, letters, keys, letters > SEALED ? 1 : ROUNDS] as const,
    ),
  );
  const began = performance.now();
  for (const each of sealed) await openLetter(each, keys.identities);
  const oneByOne = ((performance.now() - began) / sealed.length) * letters;
  return { letters, desk, oneByOne, ratio: desk / oneByOne };
}
