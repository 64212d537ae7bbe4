// Ships to the browser: `CARRIERS` only; the rest stays in the build.
import type { FormServiceKind } from '../schema/vocabulary.ts';

/**
 * Who carries a letter, for the sentences of the form. What it sees follows from it: of a sealed letter only that
 * one came, when, and from which internet address (of a mail: whose), of a plain one every word.
 * `own`: a computer the network chose and runs. `host`: the company that also serves the site.
 * `company`: a company that runs forms. `mail`: the neighbor's own mail program.
 */
export interface Carrier {
  /** As people know it; our own service has no name of its own. */
  name?: string;
  by: 'own' | 'host' | 'company' | 'mail';
  /** Mails every letter on to the network; then a mail service can read a plain one too. */
  mails: boolean;
  /** Keeps letters where the network finds them later. */
  keeps: boolean;
}

/** Who carries the letters of each kind of service. */
export const CARRIERS: Readonly<Record<FormServiceKind, Carrier>> = {
  inbox: { by: 'own', mails: false, keeps: true },
  formspree: { name: 'Formspree', by: 'company', mails: true, keeps: true },
  netlify: { name: 'Netlify', by: 'host', mails: true, keeps: true },
  web3forms: { name: 'Web3Forms', by: 'company', mails: true, keeps: false },
  basin: { name: 'Basin', by: 'company', mails: true, keeps: true },
  formspark: { name: 'Formspark', by: 'company', mails: true, keeps: true },
  staticforms: { name: 'StaticForms', by: 'company', mails: true, keeps: false },
  parse: { name: 'Parse Server', by: 'own', mails: false, keeps: true },
  mailto: { by: 'mail', mails: true, keeps: false },
};

/** What organizers should know before they choose a service: from its documents where it was not tried here. */
export interface ServiceFacts {
  /** Days, or until the network deletes it (`requests_kept_days` does so by itself); `not` = mailed on and gone. */
  keeps: number | 'until-deleted' | 'not' | 'unknown';
  /** Keeps the internet address a letter came from. */
  address: 'kept' | 'not-kept' | 'unknown';
  /** Letters without paying. `credits` = each costs one of the plan's credits. */
  free: { letters: number; per: 'month' | 'account' } | 'any' | 'credits' | 'unknown';
  /** Most posts a minute for one form. */
  minute: number | 'any' | 'unknown';
  /** Its "yes" comes after the letter was written down for good. */
  durable: 'yes' | 'no' | 'unknown';
  /** The same id twice is one letter. `with-index` = when the network set it up so. */
  once: 'yes' | 'with-index' | 'no';
  /** Where this is written; our own is in this project. */
  documents?: string;
  /** Day the documents were read, or the service was tried. */
  seen: string;
  /** Tried with the real program, not only read about. */
  tried: boolean;
}

const READ = { seen: '2026-11-22', tried: false };
const TRIED = { seen: '2026-11-22', tried: true };

/** What is known about each kind of service, for the page "How requests are handled". */
export const FACTS: Readonly<Record<FormServiceKind, ServiceFacts>> = {
  inbox: {
    keeps: 'until-deleted',
    address: 'not-kept',
    free: 'any',
    minute: 'any',
    durable: 'yes',
    once: 'yes',
    ...TRIED,
  },
  parse: {
    keeps: 'until-deleted',
    address: 'unknown',
    free: 'any',
    minute: 'any',
    durable: 'yes',
    once: 'with-index',
    documents: 'https://docs.parseplatform.org/rest/guide/',
    ...TRIED,
  },
  formspree: {
    keeps: 30,
    address: 'unknown',
    free: { letters: 50, per: 'month' },
    minute: 20,
    durable: 'unknown',
    once: 'no',
    documents: 'https://help.formspree.io/hc/en-us/articles/7017303616659-System-Limits',
    ...READ,
  },
  netlify: {
    keeps: 'until-deleted',
    address: 'kept',
    free: 'credits',
    minute: 'unknown',
    durable: 'unknown',
    once: 'no',
    documents: 'https://docs.netlify.com/forms/setup/',
    ...READ,
  },
  web3forms: {
    keeps: 'unknown',
    address: 'kept',
    free: 'unknown',
    minute: 'unknown',
    durable: 'no',
    once: 'no',
    documents: 'https://docs.web3forms.com/getting-started/api-reference',
    ...READ,
  },
  basin: {
    keeps: 'until-deleted',
    address: 'unknown',
    free: 'unknown',
    minute: 'unknown',
    durable: 'unknown',
    once: 'no',
    documents: 'https://docs.usebasin.com/guides/form-features/ajax',
    ...READ,
  },
  formspark: {
    keeps: 'until-deleted',
    address: 'unknown',
    free: { letters: 250, per: 'account' },
    minute: 'unknown',
    durable: 'unknown',
    once: 'no',
    documents: 'https://documentation.formspark.io/troubleshooting/limits-and-plans.html',
    ...READ,
  },
  staticforms: {
    keeps: 'not',
    address: 'unknown',
    free: 'unknown',
    minute: 'unknown',
    durable: 'no',
    once: 'no',
    documents: 'https://www.staticforms.dev/docs/api-reference',
    ...READ,
  },
  mailto: {
    keeps: 'until-deleted',
    address: 'unknown',
    free: 'any',
    minute: 'any',
    durable: 'no',
    once: 'no',
    documents: 'https://www.rfc-editor.org/rfc/rfc6068',
    ...READ,
  },
};
