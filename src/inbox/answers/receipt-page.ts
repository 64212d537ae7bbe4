import { html } from 'hono/html';
import type { Outcome } from '../posts/outcome.ts';
import { entryOf } from '../posts/read-posted.ts';
import { framePage, linesToCall, wayBack } from './page-frame.ts';
import type { Html, PageContext } from './page-frame.ts';

/** What a neighbor sees after a form without JavaScript was kept: the code first, then what happens next. */
export function receiptPage(context: PageContext, { receipt, posted }: Received): Html {
  const { settings, words } = context;
  const { code, received } = receipt;
  const entry = entryOf(posted);
  if (entry !== undefined) return thanksPage(context, code, entry);
  const title = settings.demo ? words.receipt.demoTitle : words.receipt.title;
  return framePage(
    context,
    title,
    html`<h1>${title}</h1>
      <p>${words.receipt.received.replace('{time}', tellTime(received, context))}</p>
      <section>
        <h2 class="label">${words.receipt.code}</h2>
        <p class="code">${code}</p>
        <p>${words.receipt.keepCode}</p>
      </section>
      <section>
        <h2>${words.receipt.next}</h2>
        ${settings.demo ? html`<p>${words.receipt.demoNext}</p>` : nextSteps(context)}
      </section>
      ${linesToCall(context)}
      <section>
        <p>${words.receipt.shared}</p>
        ${wayBack(context)}
      </section>`,
  );
}

/** The same for what is wrong with an entry: nobody waits for an answer to that. */
function thanksPage(context: PageContext, code: string, entry: string): Html {
  const { settings, words } = context;
  const said = words.correction.received;
  const title = settings.demo ? said.demoTitle : said.title;
  return framePage(
    context,
    title,
    html`<h1>${title}</h1>
      <p>${settings.demo ? said.demoText : said.text}</p>
      <p>${said.code} <strong>${code}</strong></p>
      ${wayBack(context, entry)}`,
  );
}

function nextSteps({ words }: PageContext): Html {
  return html`<ol>
      ${words.receipt.steps.map(
        ({ lead, rest }) =>
          html` <li>
            <span><strong>${lead}</strong> ${rest}</span>
          </li>`,
      )}
    </ol>
    <p>${words.receipt.changed}</p>`;
}

function tellTime(received: string, { settings, language }: PageContext): string {
  // As the form tells times: the way people here write them, 12 hours, in Spanish too.
  const regional = language.includes('-') ? language : `${language}-US`;
  return new Intl.DateTimeFormat(regional, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: settings.timeZone,
  }).format(new Date(received));
}

type Received = Extract<Outcome, { kind: 'received' }>;
