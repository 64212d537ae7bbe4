import { html } from 'hono/html';
import * as z from 'zod';
import { framePage, linesToCall, wayBack } from './page-frame.ts';
import type { Html, PageContext } from './page-frame.ts';
import type { FieldError, ProblemKind } from './outcome.ts';
import type { Posted } from './read-posted.ts';

export interface Refusal {
  readonly kind: ProblemKind;
  readonly errors?: readonly FieldError[];
  readonly posted?: Posted;
}

/**
 * What a neighbor sees when a form without JavaScript was not kept: what happened, what to do, that nothing
 * was stored, and a way back. Long answers are repeated to be copied, because a browser may have dropped
 * them; they appear on this page only.
 */
export function refusalPage(context: PageContext, refusal: Refusal): Html {
  const { words } = context;
  const { title, detail } = words.problems[refusal.kind];
  const nothingStored =
    refusal.kind === 'broken' || refusal.kind === 'notHere' ? '' : words.refusal.nothingStored;
  return framePage(
    context,
    title,
    html`<h1>${title}</h1>
      ${nothingStored ? html`<p class="sure">${nothingStored}</p>` : ''}
      <p>${detail}</p>
      ${refusal.kind === 'tryLater' ? sendAgain(context, refusal.posted) : ''}
      ${mistakes(context, refusal)}
      ${refusal.kind === 'invalid' ? html`<p>${words.refusal.goBack}</p>` : ''} ${wayBack(context)}
      ${refusal.kind === 'invalid' ? longAnswers(context, refusal.posted) : ''}
      ${linesToCall(context)}`,
  );
}

/** The same fields again, with the id they have now, so that a second click cannot make a second request. */
function sendAgain({ words }: PageContext, posted: Posted | undefined): Html | '' {
  if (!posted?.fields) return '';
  return html`<form method="post" action="/v1/requests">
    ${[...posted.fields].map(
      ([name, value]) => html` <input type="hidden" name="${name}" value="${value}" />`,
    )} <button type="submit">${words.refusal.sendAgain}</button>
  </form>`;
}

function mistakes({ words }: PageContext, { errors = [], posted }: Refusal): Html | '' {
  if (errors.length === 0) return '';
  const items = readItems(posted?.candidate);
  const lines = errors.map(({ path, error }) => {
    const label =
      path[0] === 'items' ? itemLabel(words.refusal, items, Number(path[1])) : undefined;
    return label ? `${label}: ${words.errors[error]}` : words.errors[error];
  });
  return html`<section aria-labelledby="fix">
    <h2 id="fix">${words.refusal.fix}</h2>
    <ul class="wrong">
      ${[...new Set(lines)].map((line) => html` <li>${line}</li>`)}
    </ul>
  </section>`;
}

function longAnswers({ words }: PageContext, posted: Posted | undefined): Html | '' {
  const items = readItems(posted?.candidate);
  const answers = items.map((item, index) => ({
    label: itemLabel(words.refusal, items, index) ?? '',
    text: item.details,
  }));
  answers.push({
    label: words.refusal.access,
    text: WithAccess.safeParse(posted?.candidate).data?.access ?? '',
  });
  const written = answers.filter(({ text }) => text !== '');
  if (written.length === 0) return '';
  return html`<section>
    <h2>${words.refusal.copy}</h2>
    ${written.map(
      ({ label, text }) =>
        html` <h3>${label}</h3>
          <p class="words">${text}</p>`,
    )}
  </section>`;
}

/** "Ask 2": the second of the listed asks; nothing when the path leads to no item. */
function itemLabel(
  labels: { readonly ask: string; readonly offer: string },
  items: readonly Item[],
  index: number,
): string | undefined {
  const item = items[index];
  if (!item) return undefined;
  const number = items.slice(0, index + 1).filter(({ side }) => side === item.side).length;
  return labels[item.side].replace('{number}', String(number));
}

const WithAccess = z.object({ access: z.string() });
const Item = z.object({ side: z.enum(['ask', 'offer']), details: z.string() });
const WithItems = z.object({ items: z.array(Item) });
type Item = z.infer<typeof Item>;

/** The items of a candidate that came from a form: those always have a side and details. */
function readItems(candidate: unknown): Item[] {
  return WithItems.safeParse(candidate).data?.items ?? [];
}
