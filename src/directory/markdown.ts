import MarkdownIt from 'markdown-it';

/**
 * Entries are written by strangers: HTML is shown as text, and markdown-it itself refuses links that run code.
 * Bare addresses become links, so that a pasted one works. Pictures would be fetched from other hosts: there are none.
 */
const markdown = new MarkdownIt({ html: false, linkify: true }).disable('image');

export type Guideline = { intro: string; steps: { title: string; html: string }[] };

/** Markdown to HTML. `base` takes the place of a link's first slash (a site may live in a folder). */
export function renderMarkdown(text: string, base: string): string {
  const tokens = markdown.parse(text, {});
  for (const token of tokens.flatMap((block) => block.children ?? [])) {
    const href = String(token.attrGet('href') ?? '');
    if (/^\/(?!\/)/.test(href)) token.attrSet('href', `${base}${href.slice(1)}`);
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** A guide's body: what comes before its first `##` heading, and each heading as a step. */
export function renderSteps(text: string, base: string): Guideline {
  const [intro = '', ...parts] = text.split(/^## +/m);
  return {
    intro: renderMarkdown(intro, base),
    steps: parts.map((part) => {
      const [title = '', ...rest] = part.split('\n');
      return { title: title.trim(), html: renderMarkdown(rest.join('\n'), base) };
    }),
  };
}
