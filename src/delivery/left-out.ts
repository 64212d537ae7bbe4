// Ships to the browser in place of the adapters that the network does not use; see leave-out-others.ts.
import type { Adapter } from './adapter.ts';

const leftOut: Adapter<'inbox'> = { encode: refuse, classify: refuse };

function refuse(): never {
  throw new Error(
    'This form service was left out of the build, because network.yaml names another. Build the site again.',
  );
}

/** The names under which `delivery.ts` imports adapters. */
export {
  leftOut as basin,
  leftOut as formspark,
  leftOut as formspree,
  leftOut as inbox,
  leftOut as netlify,
  leftOut as parse,
  leftOut as staticforms,
  leftOut as web3forms,
  refuse as mailAddress,
};
