const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML that is safe to stand in a page. */
export type Markup = { readonly html: string };

/** Writes HTML: what is put in is words, unless it is markup itself. Lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return { html: strings.map((text, index) => text + write(values[index] ?? '')).join('') };
}

function write(part: Part): string {
  if (typeof part === 'string')
    return part.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
  if ('html' in part) return part.html;
  return part.map(write).join('');
}

type Part = string | Markup | readonly Part[];
