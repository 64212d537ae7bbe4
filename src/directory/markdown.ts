import MarkdownIt from 'markdown-it';
import { WRITTEN_LINK } from '../schema/written-link.ts';

/**
 * Entries are written by strangers: HTML is shown as text, and markdown-it itself refuses links that run code.
 * Bare addresses become links, so that a pasted one works. Pictures would be fetched from other hosts: there are none.
 */
const markdown = new MarkdownIt({ html: false, linkify: true }).disable('image');

/** Only what leads to a page or to a person. markdown-it alone would refuse four schemes, and let all others through. */
markdown.validateLink = (address) =>
  /^(?:https?:|mailto:|tel:|sms:|[/#?]|[^:]*$)/i.test(address.trim());

export type Guideline = { intro: string; steps: { title: string; html: string }[] };

/** Markdown to HTML. `base` takes the place of a link's first slash (a site may live in a folder). */
export function renderMarkdown(text: string, base: string): string {
  const tokens = markdown.parse(text, {});
  for (const token of tokens.flatMap((block) => block.children ?? [])) {
    const href = String(token.attrGet('href') ?? '');
    if (/^\/(?!\/)/.test(href)) token.attrSet('href', `${base}${href.slice(1)}`);
    else if (/^(?:https?:)?\/\//i.test(href)) token.attrSet('rel', WRITTEN_LINK);
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** A guide's body: what comes before its first `##` heading, and each heading as a step. */
export function renderSteps(text: string, base: string): Guideline {
  const { intro, steps } = splitSteps(text);
  return {
    intro: renderMarkdown(intro, base),
    steps: steps.map((step) => ({ title: step.title, html: renderMarkdown(step.text, base) })),
  };
}

/** The same, still as Markdown. */
export function splitSteps(text: string): {
  intro: string;
  steps: { title: string; text: string }[];
} {
  const [intro = '', ...parts] = text.split(/^## +/m);
  return {
    intro,
    steps: parts.map((part) => {
      const [title = '', ...rest] = part.split('\n');
      return { title: title.trim(), text: rest.join('\n') };
    }),
  };
}

/** What a Markdown text says, without its marks and addresses: each paragraph and each item on a line. */
export function wordsOfMarkdown(text: string): string {
  return markdown
    .parse(text, {})
    .flatMap(({ type, content, children }) =>
      type === 'code_block' || type === 'fence'
        ? [content.trim()]
        : children === null || type !== 'inline'
          ? []
          : [children.map((part) => (part.type.endsWith('break') ? ' ' : part.content)).join('')],
    )
    .join('\n');
}
