// Ships to the browser.
import type { Adapter } from './adapter.ts';
import { classifySuccess } from './classify-success.ts';
import { encodeJson } from './encode-post.ts';
import { flattenLetter } from './flatten-letter.ts';
import { HONEYPOTS } from './honeypots.ts';

/**
 * StaticForms: `{ success: true }` with status 200 means stored; 429 also means that this month's letters are
 * used up. Any field with "honeypot" in its name is watched. https://www.staticforms.dev/docs/api-reference
 */
export const staticforms: Adapter<'staticforms'> = {
  encode: (letter, { address, api_key }) =>
    encodeJson(
      address,
      JSON.stringify(flattenLetter(letter, HONEYPOTS.staticforms, { apiKey: api_key })),
    ),
  classify: classifySuccess,
};
