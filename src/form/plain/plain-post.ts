import { HONEYPOTS } from '../../delivery/honeypots.ts';
import type { RequestFormProps } from '../request-form-props.ts';

/**
 * Where and how a browser without scripts posts the form. Nothing when the network does not want that, or when
 * its service takes no such post: Parse Server wants JSON, and mail a program that sends it.
 */
export function plainPost({
  delivery,
  plainForm,
}: Pick<RequestFormProps, 'delivery' | 'plainForm'>): PlainPost | undefined {
  if (!plainForm || delivery.kind === 'parse' || delivery.kind === 'mailto') return undefined;
  const honeypot = HONEYPOTS[delivery.kind];
  switch (delivery.kind) {
    case 'netlify': {
      // A name of its own: Netlify takes only the fields that stand in the form it found under a name.
      const name = `${delivery.form}-plain`;
      return { action: '/', honeypot, own: { 'form-name': name }, netlify: name };
    }
    case 'web3forms':
      return { action: delivery.address, honeypot, own: { access_key: delivery.access_key } };
    case 'staticforms':
      return { action: delivery.address, honeypot, own: { apiKey: delivery.api_key } };
    case 'inbox':
    case 'formspree':
    case 'basin':
    case 'formspark':
      return { action: delivery.address, honeypot, own: {} };
  }
}

/** What the HTML form needs to reach the service. */
export interface PlainPost {
  action: string;
  /** Name of the field that people never see. */
  honeypot: string;
  /** The service's own fields. */
  own: Record<string, string>;
  /** The form's name, for Netlify to find in the built page. */
  netlify?: string;
}
