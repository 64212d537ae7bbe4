import { html, raw } from 'hono/html';
import type { InboxSettings } from '../../schema/inbox-settings.ts';
import { drawWordmark } from '../../quilt/draw-wordmark.ts';
import { dialed } from '../../words/dialed.ts';
import type { CorrectionWords } from '../../words/en/correction.ts';
import type { InboxWords } from '../../words/en/inbox.ts';
import type { RequestWords } from '../../words/en/request.ts';
import { STYLE_ELEMENT } from './page-style.ts';

/** HTML that is already escaped. */
export type Html = ReturnType<typeof html>;

/** What the service can say in one language: its own words, and the form's for its fields and mistakes. */
export type AnswerWords = InboxWords & {
  readonly form: Pick<RequestWords, 'errors' | 'plain' | 'reach'>;
  readonly correction: Pick<CorrectionWords, 'back' | 'errors' | 'received' | 'text' | 'title'>;
};

/** What every answer page needs to know. */
export interface PageContext {
  readonly settings: InboxSettings;
  readonly words: AnswerWords;
  readonly language: string;
}

/** A whole page around its main part: language, direction, name, demonstration bar, and no script. */
export function framePage(context: PageContext, title: string, main: Html): Html {
  const { settings, words, language } = context;
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${nameOf(context)}</title>
        <link rel="icon" href="/favicon.svg" />
        ${raw(STYLE_ELEMENT)}
      </head>
      <body>
        <a class="skip" href="#message">${words.skip}</a>
        <div class="bar">
          <header>
            ${raw(drawWordmark())}<a
              href="${homePath(context)}"
              aria-label="${nameOf(context)}: ${words.home}"
              >${nameOf(context)}</a
            >
          </header>
        </div>
        ${
          settings.demo
            ? html`<aside class="demo" aria-label="${words.demoTitle}">
                <p><strong>${words.demoTitle}</strong> ${words.demo}</p>
              </aside>`
            : ''
        }
        <main id="message" tabindex="-1">${main}</main>
      </body>
    </html> `;
}

/** The lines to call, in the order of the settings; nothing when there are none. */
export function linesToCall({ settings, words, language }: PageContext): Html | '' {
  if (settings.lines.length === 0) return '';
  const title = settings.demo ? words.lines.demoTitle : words.lines.title;
  return html`<section aria-labelledby="lines">
    <h2 id="lines">${title}</h2>
    <ul class="lines">
      ${settings.lines.map(
        ({ number, label }) =>
          html` <li>
            <a href="tel:${dialed(number)}"
              ><span class="number">${number}</span>
              <span>${label[language] ?? Object.values(label)[0] ?? ''}</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The way back: to the form when the settings say where it is, else to the first page. */
export function wayBack(context: PageContext, entry?: string): Html {
  if (entry !== undefined) return wayToEntry(context, entry);
  const form = context.settings.form?.[context.language];
  const { backToForm, backToSite } = context.words.refusal;
  return html`<p>
    <a class="way" href="${form ?? homePath(context)}">${form ? backToForm : backToSite}</a>
  </p>`;
}

function wayToEntry(context: PageContext, entry: string): Html {
  const { settings, language, words } = context;
  // The form's page stands beside the folders of the entries, wherever the site lives.
  const folder = settings.form?.[language]?.replace(/request\/$/, '') ?? homePath(context);
  return html`<p>
    <a class="way" href="${folder}${entry}/wrong/">${words.correction.title}</a>
  </p>`;
}

function homePath({ settings, language }: PageContext): string {
  return language === settings.languages[0] ? '/' : `/${language}/`;
}

function nameOf({ settings, language }: PageContext): string {
  return settings.name[language] ?? Object.values(settings.name)[0] ?? settings.network;
}

// Scripts that run from right to left; Intl.Locale.getTextInfo() is not in TypeScript's types yet.
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}
