// Ships to the browser. The build leaves out the adapters of services that the network does not use.
import type { FormService } from '../schema/form-service.ts';
import type { Letter } from '../schema/letter.ts';
import type { FormServiceKind } from '../schema/vocabulary.ts';
import type { Adapter, Encoded, SettingsOf } from './adapter.ts';
import { basin } from './basin.ts';
import { formspark } from './formspark.ts';
import { formspree } from './formspree.ts';
import { inbox } from './inbox.ts';
import { mailAddress } from './mailto.ts';
import { netlify } from './netlify.ts';
import { parse } from './parse.ts';
import { staticforms } from './staticforms.ts';
import { web3forms } from './web3forms.ts';

/**
 * A form service bound to what a network wrote about it. Either it is posted to (`encode`, `classify`), or,
 * for `mailto`, the neighbor's own mail program carries the letter (`mail` is the address to open).
 */
export type Delivery =
  | {
      way: 'post';
      kind: Exclude<FormServiceKind, 'mailto'>;
      encode: (letter: Letter) => Encoded;
      classify: Adapter<'inbox'>['classify'];
      solve?: Adapter<'inbox'>['solve'];
    }
  | { way: 'mail'; kind: 'mailto'; mail: (letter: Letter) => string };

/**
 * How letters travel in this network.
 * @param attach what a mail says when the letter is too long to stand in it, with a place for {file}.
 */
export function deliveryTo(settings: FormService, attach?: string): Delivery {
  switch (settings.kind) {
    case 'inbox':
      return post(settings.kind, inbox, settings);
    case 'formspree':
      return post(settings.kind, formspree, settings);
    case 'netlify':
      return post(settings.kind, netlify, settings);
    case 'web3forms':
      return post(settings.kind, web3forms, settings);
    case 'basin':
      return post(settings.kind, basin, settings);
    case 'formspark':
      return post(settings.kind, formspark, settings);
    case 'staticforms':
      return post(settings.kind, staticforms, settings);
    case 'parse':
      return post(settings.kind, parse, settings);
    case 'mailto':
      return {
        way: 'mail',
        kind: settings.kind,
        mail: (letter) => mailAddress(letter, settings, attach),
      };
  }
}

function post<Kind extends Exclude<FormServiceKind, 'mailto'>>(
  kind: Kind,
  { encode, classify, solve }: Adapter<Kind>,
  settings: SettingsOf<Kind>,
): Delivery {
  return { way: 'post', kind, encode: (letter) => encode(letter, settings), classify, solve };
}

export type { FormService };
