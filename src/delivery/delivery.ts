// Ships to the browser.
import type { Request } from '../schema/request.ts';
import type { FORM_SERVICES } from '../schema/vocabulary.ts';
import { basin } from './basin.ts';
import type { Adapter } from './adapter.ts';
import { formspree } from './formspree.ts';
import { inbox } from './inbox.ts';

export type DeliveryKind = (typeof FORM_SERVICES)[number];

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
