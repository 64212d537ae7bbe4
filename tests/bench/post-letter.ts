import { request } from 'node:http';
import type { Agent } from 'node:http';
import { deliveryTo } from '../../src/delivery/delivery.ts';
import type { SealedLetter } from '../../src/schema/letter.ts';

/** What a home speaks: our own API, or Parse Server's. */
export type Spoken = 'inbox' | 'parse';

/** A letter as the bytes of one post. */
export interface Prepared {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

/** An answer as it came, before anybody looks at what it means. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** How one kind of service is spoken to: by our own adapter for it, as neighbors' devices do. */
export function speaking(kind: Spoken): {
  prepare: (letter: SealedLetter) => Prepared;
  /** True when the service promised, in the way of its kind, that this post is stored. False for everything else. */
  isStored: (answer: Answer | undefined) => boolean;
} {
  const address = 'http://localhost/';
  const delivery =
    kind === 'parse'
      ? deliveryTo({ kind, address, application_id: 'patchwork' })
      : deliveryTo({ kind, address });
  if (delivery.way !== 'post') throw new TypeError('This service takes no posts.');
  const { encode, classify } = delivery;
  return {
    prepare: (letter) => {
      const { init } = encode(letter);
      const body = Buffer.from(init.body);
      return { body, headers: { ...init.headers, 'content-length': body.length } };
    },
    isStored: (answer) => {
      if (!answer) return false;
      const headers = new Headers({ 'content-type': answer.type });
      return classify(answer.status, headers, answer.text).kind === 'stored';
    },
  };
}

/** Posts to one address over one agent's connections; nothing when the connection failed. */
export function postingTo(
  address: string,
  agent: Agent,
): (one: Prepared) => Promise<Answer | undefined> {
  const { hostname, port, pathname } = new URL(address);
  const target = { host: hostname, port, path: pathname, method: 'POST', agent };
  return ({ headers, body }) =>
    new Promise((resolve) => {
      const fail = () => {
        resolve(undefined);
      };
      const sending = request({ ...target, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('error', fail);
        answer.on('end', () => {
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers['content-type'] ?? '',
            text,
          });
        });
      });
      sending.on('error', fail);
      sending.end(body);
    });
}
