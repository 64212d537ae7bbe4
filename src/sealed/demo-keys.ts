/**
 * The keys of the demonstration, PUBLISHED with their secret halves: whoever reads this file can open
 * what is sealed with them. They show how sealing works and protect nobody. The check refuses them in
 * every network that people really use; `npm run keys` makes keys that nobody else has.
 */
export const DEMO_KEYS: readonly DemoKey[] = [
  {
    name: 'Demonstration navigator 1',
    recipient: 'age19qdhsypjfln7dkkkaz9px7m3wrssm6j34rzrw9e0767nf0vggu3qx0y854',
    identity: 'AGE-SECRET-KEY-14MM4FZVA4L4QSRFKKGV7PEH5YKUML4Z8VG272RM60RK3SK4CDJVQ2XYVQG',
  },
  {
    name: 'Demonstration navigator 2',
    recipient: 'age13y4w9nsmes0fpdrpp945nauss63pnrmfcryh83excejdp7vcesnsqvr6hw',
    identity: 'AGE-SECRET-KEY-1WDKJVJ4JLF0Q4Y58FZKMQAFWZ0S2Q9EG3ZUXG074S2PUAUHYCT6QUZSCZT',
  },
  {
    name: 'Demonstration recovery key',
    recipient: 'age15ufrkjuwrs2vsfkmswvxanehqrnjlw29s48anz29fztxdtltscnsxqppun',
    identity: 'AGE-SECRET-KEY-1HNQPDJUW008YKS8QEW42ZY34H6VWNSTFDT5TTG6Z6J2LZLS5XETQ3NGL4Y',
  },
];

/** The one address at which a network may use them: no such site can exist (RFC 2606). */
export const DEMO_SITE = 'https://patchwork.example';

/** True for a recipient whose secret half stands in this file. */
export function isDemoKey(recipient: string): boolean {
  return DEMO_KEYS.some((key) => key.recipient === recipient);
}

interface DemoKey {
  readonly name: string;
  /** The public half: it can seal and cannot open. */
  readonly recipient: string;
  /** The secret half, which is no secret here. */
  readonly identity: string;
}
