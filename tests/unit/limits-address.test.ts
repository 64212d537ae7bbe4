import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { cloudflareAddress } from '../../src/inbox/limits/cloudflare-address.ts';
import type { AddressOf } from '../../src/inbox/limits/limits.ts';
import { nodeAddress } from '../../src/inbox/limits/node-address.ts';
import { readLimit, readProxies } from '../../src/inbox/operation/read-limits.ts';
import { senderNetwork } from '../../src/inbox/limits/sender-network.ts';
import { OpenError } from '../../src/inbox/operation/open-error.ts';
import fc from '../fast-check.ts';

describe('one sender', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['192.0.2.1:50123', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:c000:0201', '192.0.2.1'],
    ['[::ffff:192.0.2.1]:50123', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2'],
    ['[2001:db8:1:2::1]', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['1::', '1:0:0:0'],
    ['2001:db8:1::', '2001:db8:1:0'],
  ])('%s is %s', (address, network) => {
    expect(senderNetwork(address)).toBe(network);
  });

  test.each([
    '',
    ' ',
    'unknown',
    '_hidden',
    '1.2.3',
    '256.1.1.1',
    '1.2.3.4.5',
    '::1::',
    'localhost',
    '[',
    '12',
    '1]/x',
  ])('%j is no address', (text) => {
    expect(senderNetwork(text)).toBeUndefined();
  });

  test('is every address of one IPv6 network, and of no other', () => {
    const group = fc.nat({ max: 0xffff });
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 8, maxLength: 8 }),
        fc.array(group, { minLength: 4, maxLength: 4 }),
        fc.nat({ max: 3 }),
        (groups, host, at) => {
          const write = (all: number[]) => all.map((each) => each.toString(16)).join(':');
          // Outside of the range in which IPv4 addresses are written.
          const [first = 0, ...others] = groups;
          const whole = [first | 0x2000, ...others];
          const neighbor = [...whole.slice(0, 4), ...host];
          const elsewhere = whole.map((each, index) => (index === at ? each ^ 1 : each));
          expect(senderNetwork(write(neighbor))).toBe(senderNetwork(write(whole)));
          expect(senderNetwork(write(elsewhere))).not.toBe(senderNetwork(write(whole)));
        },
      ),
    );
  });

  test('is judged without an error, whatever a header says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4Extended(), fc.ipV6()), (text) => {
        const network = senderNetwork(text);
        if (network !== undefined) expect(network).toMatch(/^[\da-f.:]{3,19}$/);
      }),
    );
  });

  test('is known for every IPv6 address, in each of its spellings', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        expect(senderNetwork(address)).toBeDefined();
        expect(senderNetwork(address.toUpperCase())).toBe(senderNetwork(address));
      }),
    );
  });
});

/** What a home takes for the address of a post with these headers over this connection. */
async function addressSeen(
  addressOf: AddressOf,
  headers: Record<string, string>,
  remoteAddress?: string,
): Promise<string | undefined> {
  let seen: string | undefined;
  const app = new Hono().get('/', (context) => {
    seen = addressOf(context);
    return context.text('');
  });
  await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } });
  return seen;
}

describe('the address of a post', () => {
  const SOCKET = '203.0.113.9';

  test.each([
    [0, undefined, SOCKET],
    [0, '192.0.2.1', SOCKET],
    [1, undefined, SOCKET],
    [1, '192.0.2.1', '192.0.2.1'],
    [1, 'made.up, 192.0.2.66, 192.0.2.1', '192.0.2.1'],
    [2, '192.0.2.66, 192.0.2.1, 198.51.100.7', '192.0.2.1'],
    // It came past one of the two proxies, so nothing in the list is certain.
    [2, '192.0.2.66', SOCKET],
    [1, 'unknown', SOCKET],
    [1, '', SOCKET],
    [3, ',,', SOCKET],
  ])('with %i proxies and X-Forwarded-For %j is %s', async (proxies, forwarded, address) => {
    const headers: Record<string, string> =
      forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const seen = await addressSeen(nodeAddress(proxies), headers, SOCKET);
    expect(seen?.trim()).toBe(address);
  });

  test('behind Cloudflare is the one it names, and nothing else', async () => {
    const headers = { 'cf-connecting-ip': '192.0.2.1', 'x-forwarded-for': '192.0.2.66' };
    expect(await addressSeen(cloudflareAddress, headers, SOCKET)).toBe('192.0.2.1');
    expect(await addressSeen(cloudflareAddress, {}, SOCKET)).toBeUndefined();
  });
});

describe('what an operator sets', () => {
  test('is 20 posts a minute and no proxy when nothing is said', () => {
    expect([readLimit({}), readProxies({})]).toEqual([20, 0]);
    const empty = { PATCHWORK_LIMIT: '', PATCHWORK_PROXIES: ' ' };
    expect([readLimit(empty), readProxies(empty)]).toEqual([20, 0]);
  });

  test('is taken as it is written', () => {
    expect(readLimit({ PATCHWORK_LIMIT: '5' })).toBe(5);
    expect(readProxies({ PATCHWORK_PROXIES: '2' })).toBe(2);
    expect(readLimit({ PATCHWORK_LIMIT: 'off' })).toBeUndefined();
  });

  test.each(['0', '-1', '2.5', 'many', '1e3', '0x10', '100001', 'OFF'])(
    'PATCHWORK_LIMIT=%s is refused in one sentence with an example',
    (text) => {
      expect(() => readLimit({ PATCHWORK_LIMIT: text })).toThrow(
        new OpenError(
          'PATCHWORK_LIMIT is not a number. Write how many posts a minute one address may make before a puzzle is asked, or off: PATCHWORK_LIMIT=20 npm start',
        ),
      );
    },
  );

  test.each(['-1', '11', 'one', '1,2'])('PATCHWORK_PROXIES=%s is refused too', (text) => {
    expect(() => readProxies({ PATCHWORK_PROXIES: text })).toThrow(
      new OpenError(
        'PATCHWORK_PROXIES is not a number. Write how many proxies stand in front of Patchwork, 0 to 10: PATCHWORK_PROXIES=1 npm start',
      ),
    );
  });
});
