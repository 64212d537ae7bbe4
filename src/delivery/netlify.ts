// Ships to the browser.
import type { Adapter, Outcome } from './adapter.ts';
import { encodeForm } from './encode-post.ts';
import { flattenLetter } from './flatten-letter.ts';
import { HONEYPOTS } from './honeypots.ts';
import { refusal } from './read-answer.ts';

/** Netlify puts it into each of its answers; other hosts, and a copy of the site at home, do not. */
const ANSWERED_BY_NETLIFY = 'x-nf-request-id';

/**
 * Netlify Forms: a post to the site itself, urlencoded, whose form must stand in the built HTML (NetlifyForm.astro)
 * while form detection is on. It has no JSON answer: status 200 with a page is all it says, so the page counts
 * only when it comes from Netlify. A form it does not know is answered with 404.
 * https://docs.netlify.com/forms/setup/#submit-html-forms-with-ajax
 */
export const netlify: Adapter<'netlify'> = {
  encode: (letter, { form }) =>
    encodeForm('/', flattenLetter(letter, HONEYPOTS.netlify, { 'form-name': form })),
  classify,
};

function classify(status: number, headers: Headers): Outcome {
  if (status === 200 && headers.has(ANSWERED_BY_NETLIFY)) return { kind: 'stored' };
  return refusal(status, headers);
}
