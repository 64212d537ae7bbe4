const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const IPV4_WITH_PORT = /^([\d.]+):\d+$/;
const IN_BRACKETS = /^\[([^\]]+)\](?::\d+)?$/;

/**
 * What counts as one sender: an IPv4 address whole, of an IPv6 address the first 64 bits, because one household gets
 * that many. The same address gives the same text however it is written, IPv4 inside IPv6 too, and with a port
 * or a zone. Nothing when it is no address.
 */
export function senderNetwork(address: string): string | undefined {
  const written = address.trim();
  const bare =
    IN_BRACKETS.exec(written)?.[1] ?? IPV4_WITH_PORT.exec(written)?.[1] ?? written.split('%')[0];
  if (!bare) return undefined;
  return IPV4.test(bare) ? bare : networkOfIpv6(bare);
}

function networkOfIpv6(address: string): string | undefined {
  // The address parser of the URL Standard is in every home, and writes each address in one way.
  const url = `http://[${address}]/`;
  if (!/^[\da-f:.]+$/i.test(address) || !URL.canParse(url)) return undefined;
  const [before = '', after] = new URL(url).hostname.slice(1, -1).split('::');
  const left = groupsOf(before);
  const right = groupsOf(after ?? '');
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => 0);
  const groups = [...left, ...zeros, ...right];
  const [high = 0, low = 0] = groups.slice(6);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
}

function groupsOf(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}
