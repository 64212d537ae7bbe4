import { wordsOf } from '../../../directory/entry.ts';
import type { Entry } from '../../../directory/entry.ts';
import { crisisLines } from '../../../schema/network.ts';
import { CRISES } from '../../../schema/vocabulary.ts';
import type { Reader } from '../../../site/reader.ts';
import { fill } from '../../../words/fill.ts';
import { DATE, sayDay } from '../../../words/say-date.ts';
import type { Calls } from './choose-calls.ts';
import { entryBlock } from './entry-block.ts';
import type { SheetView } from './entry-block.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import type { CallSheetWords } from './questions-of.ts';
import { sheetStyle } from './sheet-style.ts';

/**
 * The sheet as one HTML file that needs nothing else: it prints from any browser. Help that somebody may have to hide
 * stands on pages of its own, under the words of its discreet sheet.
 */
export async function callSheet(
  calls: Calls,
  reader: Reader,
  said: CallSheetWords,
): Promise<string> {
  const { language, direction, directory, today } = reader;
  const { network } = directory;
  const sheet: SheetView = { reader, said, neverCalled: neverCalled(reader) };
  const name = reader.say(network.name);
  const count = [
    calls.elsewhere,
    calls.discreet,
    ...calls.towns.map(({ entries }) => entries),
  ].flat().length;
  const made = fill(said.made, { count, date: sayDay(language, today, DATE), network: name });
  const style = await sheetStyle(network.paper);
  const page = html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${said.title}: ${name}</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        <header>
          <h1>${said.title}</h1>
          <p>${made}</p>
          <ul>
            ${said.how.map((line) => html`<li>${fill(line, { network: name })}</li>`)}
          </ul>
        </header>
        ${calls.towns.map(({ name: town, entries }) => section(town, entries, sheet))}
        ${calls.elsewhere.length === 0 ? '' : section(said.elsewhere, calls.elsewhere, sheet)}
        ${calls.discreet.length === 0 ? '' : discreetSection(calls.discreet, sheet)}
      </body>
    </html> `;
  return page.html;
}

function section(title: string, entries: readonly Entry[], sheet: SheetView): Markup {
  return html`<section>
    <h2>${title}</h2>
    ${entries.map((entry) => entryBlock(entry, wordsOf(entry, sheet.reader.language).title, sheet))}
  </section> `;
}

function discreetSection(entries: readonly Entry[], sheet: SheetView): Markup {
  const { said, reader } = sheet;
  return html`<section class="discreet">
    <h2>${said.discreetTitle}</h2>
    <ul>
      ${said.discreetHow.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${entries.map((entry) => entryBlock(entry, wordsOf(entry, reader.language).discreet?.title ?? said.title, sheet))}
  </section> `;
}

/** Numbers that must stay free for people in danger. */
function neverCalled({ directory }: Reader): ReadonlySet<string> {
  const { network } = directory;
  const lines = [...network.lines, ...CRISES.flatMap((crisis) => crisisLines(network, crisis))];
  return new Set(lines.map(({ number }) => number));
}
