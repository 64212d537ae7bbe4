/** Marks of Markdown that mean nothing on paper: emphasis, code, and a link's brackets with its address. */
const LINK = /!?\[([^\]]*)\]\([^)]*\)/g;
const MARKS = /[*_`]+(?=\S)|(?<=\S)[*_`]+/g;

/** The paragraphs of a Markdown text as plain text. Headings, lists and quotes are left out: they need their own form. */
export function bodyParagraphs(markdown: string): string[] {
  return markdown
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(#|[-*+] |\d+[.)] |>|\|)/.test(part))
    .map((part) => part.replace(LINK, '$1').replace(MARKS, '').replace(/\s+/g, ' '));
}
