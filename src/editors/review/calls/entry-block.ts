import { contactOf, wordsOf } from '../../../directory/entry.ts';
import type { Entry } from '../../../directory/entry.ts';
import type { Reader } from '../../../site/reader.ts';
import { fill } from '../../../words/fill.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { discreetQuestionsOf, questionsOf } from './questions-of.ts';
import type { CallSheetWords, Question } from './questions-of.ts';

/** What every part of a sheet needs to speak. */
export type SheetView = {
  reader: Reader;
  said: CallSheetWords;
  /** Numbers that must stay free for people in danger. */
  neverCalled: ReadonlySet<string>;
};

const box = html`<span class="box"></span>`;

/** One entry: how to reach them, what to read aloud with boxes to tick, what to ask, how it went. */
export function entryBlock(entry: Entry, title: string, sheet: SheetView): Markup {
  const { reader } = sheet;
  const isDiscreet = entry.facts.discreet !== undefined;
  // The file's name tells what a discreet entry is: its short address does not.
  const { host } = new URL(reader.directory.network.site);
  const mark = isDiscreet
    ? `${host}/r/${entry.discreetCode ?? ''}`
    : `npm run verify -- ${entry.id}`;
  const reach = isDiscreet ? discreetReach(entry, sheet) : openReach(entry, sheet);
  return html`<article>
    <h3>${title} <code>${mark}</code></h3>
    <p class="reach">${reach}</p>
    ${canBeReached(entry) ? questions(entry, isDiscreet, sheet) : ''}
  </article>`;
}

/** With no way to ask, questions would be wasted paper. */
function canBeReached(entry: Entry): boolean {
  const { phones = [], email, web } = contactOf(entry) ?? {};
  return phones.length > 0 || email !== undefined || web !== undefined;
}

function openReach(entry: Entry, sheet: SheetView): Markup | string {
  const { said } = sheet;
  const { phones = [], email, web } = contactOf(entry) ?? {};
  const written = [web, email].filter((address) => address !== undefined).join(' · ');
  const numbers = callableNumbers(entry, sheet);
  if (numbers !== undefined) return numbers;
  if (phones.length > 0) return `${said.crisisLine} ${written}`;
  return written === '' ? said.unreachable : `${said.write}: ${written}`;
}

/** Their web and mail addresses would say what they do. */
function discreetReach(entry: Entry, sheet: SheetView): Markup | string {
  return callableNumbers(entry, sheet) ?? sheet.said.discreetNoCall;
}

function callableNumbers(
  entry: Entry,
  { reader, said, neverCalled }: SheetView,
): Markup | undefined {
  const { label } = wordsOf(entry, reader.language);
  const isDiscreet = entry.facts.discreet !== undefined;
  const phones = (contactOf(entry)?.phones ?? []).filter(({ number }) => !neverCalled.has(number));
  if (phones.length === 0) return undefined;
  return html`${phones.map((phone) => {
    const more = [
      phone.ext === undefined ? '' : fill(said.ext, { ext: phone.ext }),
      phone.label === undefined || isDiscreet ? '' : label(phone.label),
      phone.text === true ? said.text : '',
    ];
    return html`<span
      ><b>${phone.number}</b> ${more.filter((each) => each !== '').join(', ')}</span
    > `;
  })}`;
}

function questions(entry: Entry, isDiscreet: boolean, { reader, said }: SheetView): Markup {
  const asked = isDiscreet
    ? discreetQuestionsOf(entry, reader, said)
    : questionsOf(entry, reader, said);
  const known = asked.filter(({ answer }) => answer !== undefined);
  const unknown = asked.filter(({ answer }) => answer === undefined);
  return html`<table>
      ${known.map((each) => knownRow(each, said))}
    </table>
    <ul class="unknown">
      ${unknown.map(({ ask }) => html`<li>${ask} <i></i></li>`)}
    </ul>
    <p class="end">
      ${said.outcome.map((outcome) => html`<span>${box} ${outcome}</span> `)}
      <span>${said.date} <i></i></span> <span>${said.by} <i></i></span>
    </p>`;
}

function knownRow({ ask, answer = '' }: Question, said: CallSheetWords): Markup {
  return html`<tr>
    <th>${ask}</th>
    <td>${answer}</td>
    <td>${box} ${said.right} <i></i></td>
  </tr>`;
}
