// Ships to the browser.
import type { Adapter } from './adapter.ts';
import { classifySuccess } from './classify-success.ts';
import { encodeJson } from './encode-post.ts';
import { flattenLetter } from './flatten-letter.ts';
import { HONEYPOTS } from './honeypots.ts';

/**
 * Web3Forms: `access_key` names the mailbox. `{ success: true }` means that a mail was handed over, not that
 * anything is kept. https://docs.web3forms.com/getting-started/api-reference
 */
export const web3forms: Adapter<'web3forms'> = {
  encode: (letter, { address, access_key }) =>
    encodeJson(address, JSON.stringify(flattenLetter(letter, HONEYPOTS.web3forms, { access_key }))),
  classify: classifySuccess,
};
