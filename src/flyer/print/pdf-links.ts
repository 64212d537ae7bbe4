/** A ready PDF as its page offers it. */
export type PdfLink = { href: string; label: string };

/** The list in SheetPage.astro that waits for them, empty and hidden, or filled by an earlier run. */
const PLACE = /<ul ([^>]*\bdata-pdfs\b[^>]*)>.*?<\/ul>/gs;

/** A sheet's page with links to its ready PDFs, in place of those it had. */
export function withPdfLinks(html: string, links: readonly PdfLink[]): string {
  if (links.length === 0) return withoutPdfLinks(html);
  const items = links.map(
    ({ href, label }) =>
      `<li><a class="act" type="application/pdf" href="${escape(href)}">${escape(label)}</a></li>`,
  );
  return fillPlace(html, '', items.join(''));
}

/** The page as it was built: what is printed from it does not hang on the links. */
export function withoutPdfLinks(html: string): string {
  return fillPlace(html, ' hidden', '');
}

/** What the page calls the sheet at an address in its choice of sheets, if it offers one. */
export function choiceLabel(html: string, address: string): string | undefined {
  const link = new RegExp(
    `<a [^>]*href="${RegExp.escape(escape(address))}"[^>]*>\\s*([^<]+?)\\s*</a>`,
  );
  return link.exec(html)?.[1]?.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

function fillPlace(html: string, hidden: string, items: string): string {
  return html.replace(
    PLACE,
    (_, attributes: string) =>
      `<ul ${attributes.replace(/ hidden\b(="[^"]*")?/, '')}${hidden}>${items}</ul>`,
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
