// Ships to the browser.
import type { FormServiceKind } from '../schema/vocabulary.ts';

/**
 * The field that each service watches: people never see it, so a filled one is a machine's. Ours flags such a
 * letter and keeps it; the others drop it. Parse Server and mail have none.
 */
export const HONEYPOTS = {
  inbox: 'website',
  formspree: '_gotcha',
  netlify: 'bot-field',
  web3forms: 'botcheck',
  basin: '_gotcha',
  formspark: '_honeypot',
  staticforms: 'honeypot',
} as const satisfies Partial<Record<FormServiceKind, string>>;
