// Ships to the browser.
import { CARRIERS } from '../../delivery/facts.ts';
import type { Carrier } from '../../delivery/facts.ts';
import { count, fill } from '../../words/fill.ts';
import type { RequestFormProps } from '../request-form-props.ts';

/** What the sentences are made from. Leave `seal` out for the form without scripts, which cannot seal. */
export type Reading = Pick<RequestFormProps, 'words' | 'language' | 'delivery' | 'network'> &
  Partial<Pick<RequestFormProps, 'seal' | 'requestsPage'>>;

/** Four steps, true for this network's service and keys: from the first word to who reads it. */
export function whatHappens(props: Reading): { title: string; text: string }[] {
  const { words, language, delivery, network, seal } = props;
  const { write, sealed, plain } = words.delivery;
  const carrier = CARRIERS[delivery.kind];
  const { by } = carrier;
  const navigators = seal?.navigators ?? 0;
  const keys = new Intl.PluralRules(language).select(navigators) === 'one' ? 'one' : 'other';
  const steps = seal
    ? [
        write,
        sealed.send,
        seal.published ? sealed.published : sealed.carried[by],
        network.demo ? sealed.keysDemo : sealed.keys[keys],
      ]
    : [
        write,
        plain.send[by],
        plain.carried[carriedAs(carrier)],
        network.demo ? plain.readDemo : plain.read,
      ];
  const values = { ...valuesOf(props), count: navigators };
  return steps.map(({ title, text }) => ({ title: fill(title, values), text: fill(text, values) }));
}

/** Who can read what is sent, for the check before Send. `keys` counts the keys to draw; 0 = not sealed. */
export function whoCanRead(props: Reading): WhoCanRead {
  const { words, language, delivery, network, seal, requestsPage } = props;
  const { who } = words.delivery;
  const { by } = CARRIERS[delivery.kind];
  const reader = by === 'own' || by === 'mail' ? by : 'service';
  const values = valuesOf(props);
  const said = network.demo ? who.demo : who.neighbors;
  const link = (text: string) => (requestsPage ? { link: { text, href: requestsPage } } : {});
  if (!seal) {
    return {
      keys: 0,
      strong: who.plain.strong,
      text: fill(who.plain.text[reader], values),
      more: [said],
      ...link(who.howPlain),
    };
  }
  const { strong, text, sees, recovery, published, publishedText } = who.sealed;
  const sealed = { keys: seal.navigators, ...link(who.howSealed) };
  if (seal.published) return { ...sealed, strong: published, text: publishedText, more: [said] };
  return {
    ...sealed,
    strong: count(language, strong, seal.navigators),
    text: [fill(text[reader], values), ...(seal.recovery ? [recovery] : [])].join(' '),
    more: [sees[by === 'mail' ? 'mail' : 'letter'], said],
  };
}

/** A sentence to say strongly, what follows it, more paragraphs, and where it is explained. */
export interface WhoCanRead {
  keys: number;
  strong: string;
  text: string;
  more: string[];
  link?: { text: string; href: string };
}

function carriedAs({ by, keeps }: Carrier): 'own' | 'mail' | 'keepsAndMails' | 'mails' {
  if (by === 'own' || by === 'mail') return by;
  return keeps ? 'keepsAndMails' : 'mails';
}

function valuesOf({ delivery, network }: Reading): { network: string; service: string } {
  return { network: network.name, service: CARRIERS[delivery.kind].name ?? '' };
}
