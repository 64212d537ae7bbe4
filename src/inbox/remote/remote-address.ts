// Ships to the browser, on the navigators' desk only.
import { StoreError } from '../store/inbox-store.ts';

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Where the API of an inbox begins; it ends in "/v1/".
 * @param address of the site, its inbox, or the inbox's form (/v1/requests); https, except on this computer.
 * @throws {StoreError} when it cannot be used.
 */
export function remoteAddress(address: string): URL {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
  if (!url)
    throw new StoreError('the address of the inbox is none; write it like https://example.org');
  if (url.username || url.password)
    throw new StoreError('the address of the inbox must hold no name and no password');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOCAL.test(url.hostname)))
    throw new StoreError(
      'letters travel by https only; the address of the inbox must begin with https://',
    );
  // The address in network.yaml is that of the form, /v1/requests.
  const path = url.pathname.replace(/\/v1(?:\/.*)?$/, '').replace(/\/*$/, '/');
  return new URL(`${path}v1/`, url.origin);
}
