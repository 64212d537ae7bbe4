// Ships to the browser.
import type { Request } from '../schema/request.ts';
import { basin } from './basin.ts';
import type { Adapter } from './adapter.ts';
import { formspree } from './formspree.ts';
import { inbox } from './inbox.ts';

/** The services a network may choose; the words of the form say for each who can read what. */
export const DELIVERY_KINDS = ['inbox', 'formspree', 'basin'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

const ADAPTERS: Record<DeliveryKind, Adapter> = { inbox, formspree, basin };

/** Binds an adapter to the address a network was given. */
export function deliveryTo({ kind, address }: DeliveryAddress): Delivery {
  const adapter = ADAPTERS[kind];
  return {
    kind,
    encode: (request) => adapter.encode(request, address),
    classify: adapter.classify,
  };
}

/** `address`: where the service takes posts, such as `/v1/requests` or the form's URL at Formspree. */
export interface DeliveryAddress {
  kind: DeliveryKind;
  address: string;
}

/** An adapter bound to an address. */
export interface Delivery {
  kind: DeliveryKind;
  encode: (request: Request) => ReturnType<Adapter['encode']>;
  classify: Adapter['classify'];
}
