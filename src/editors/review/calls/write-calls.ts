import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Directory } from '../../../directory/directory.ts';
import { launchOptions } from '../../../flyer/print/find-browser.ts';
import { slugOf } from '../../../schema/slug-of.ts';
import { readerIn } from '../../../site/reader.ts';
import { callSheet as english } from '../../../words/en/call-sheet.ts';
import { callSheet as spanish } from '../../../words/es/call-sheet.ts';
import { interfaceWords } from '../../../words/words.ts';
import { OrderError } from '../read-order.ts';
import type { Order } from '../read-order.ts';
import { callSheet } from './call-sheet.ts';
import { chooseCalls } from './choose-calls.ts';

/** Beside the flyers, which git leaves alone: the sheet is for the people who ring, not for the site. */
const FOLDER = 'flyers';

/**
 * Writes the call sheet, and prints it when `pdf` is asked for.
 * @returns the files it wrote, as paths from here; none when there is nobody to ask.
 * @throws {OrderError} for a town or a language this network does not have.
 */
export async function writeCalls(
  directory: Directory,
  { places, language, pdf, out }: Extract<Order, { what: 'calls' }>,
  now: Date,
): Promise<string[]> {
  const languages = directory.network.languages.map(({ code }) => code);
  const spoken = language ?? directory.firstLanguage;
  if (!languages.includes(spoken))
    throw new OrderError(`This network has no "${spoken}": ${languages.join(', ')}.`);
  const words = interfaceWords(languages, directory.words);
  const reader = readerIn(spoken, { directory, words, now, base: '/' });
  const calls = chooseCalls(directory, reader.today, places);
  if (calls.towns.length + calls.elsewhere.length + calls.discreet.length === 0) return [];
  const said = reader.language.split('-')[0] === 'es' ? spanish : english;
  const name = ['call-sheet', ...places.map(slugOf)].join('-');
  const file = resolve(out ?? `${FOLDER}/${name}.html`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await callSheet(calls, reader, said));
  const files = pdf ? [file, await printPdf(file)] : [file];
  return files.map((path) => relative('', path));
}

async function printPdf(file: string): Promise<string> {
  const path = file.replace(/(\.html)?$/, '.pdf');
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.pdf({ path, preferCSSPageSize: true });
  } finally {
    await browser.close();
  }
  return path;
}
