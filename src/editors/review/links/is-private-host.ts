import { BlockList, isIP } from 'node:net';

/** Addresses inside somebody's own network, by the registries of special addresses (RFC 6890, RFC 4193, RFC 4291). */
const PRIVATE: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
];

/**
 * True for a host that only exists inside somebody's own network. A link in a pull request must not make the weekly
 * review knock there. A public name that leads to a private address is not seen: the answer is never shown, only whether there was one.
 */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  const version = isIP(name);
  if (version === 0)
    return /(^|\.)(localhost|local|internal|home|lan)$/.test(name) || !name.includes('.');
  const list = new BlockList();
  for (const [net, prefix, family] of PRIVATE) list.addSubnet(net, prefix, family);
  return list.check(name, version === 4 ? 'ipv4' : 'ipv6');
}
